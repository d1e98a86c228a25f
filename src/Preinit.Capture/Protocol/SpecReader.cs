namespace Preinit.Capture;

/// <summary>Reads type, method and link specifications; the twin of <see cref="SpecWriter"/>.</summary>
static class SpecReader
{
    public static TypeSpec Type(BinaryReader reader) => reader.ReadChar() switch
    {
        'N' => new TypeSpec.Named(reader.ReadString(), reader.ReadString(), reader.List(r => r.ReadString()), reader.ReadInt32(),
            reader.ReadBoolean()),
        'G' => new TypeSpec.Generic((TypeSpec.Named)Type(reader), reader.List(Type)),
        'V' => new TypeSpec.Vector(Type(reader)),
        'M' => new TypeSpec.MultiDimensional(Type(reader), reader.ReadInt32()),
        'P' => new TypeSpec.Pointer(Type(reader)),
        var tag => throw new InvalidDataException($"'{tag}' is no type specification"),
    };

    public static LinkSpec Link(BinaryReader reader) => reader.ReadChar() switch
    {
        'F' => new LinkSpec.StaticField(Type(reader), reader.ReadString(), reader.List(r => new FieldStep(Type(r), r.ReadString()))),
        'P' => new LinkSpec.Property(reader.List(r => new GetterStep(Type(r), r.ReadString()))),
        'L' => new LinkSpec.Literal(reader.Units()),
        'T' => new LinkSpec.TypeObject(Type(reader)),
        'S' => new LinkSpec.Chain(reader.List(StepReader.Step)),
        'D' => new LinkSpec.Delegate(Type(reader), Method(reader), new((DelegateTargetKind)reader.ReadByte(), reader.ReadInt32())),
        'M' => new LinkSpec.Multicast(Type(reader), reader.List(r => r.ReadInt32())),
        'N' => new LinkSpec.NameTable(Type(reader), reader.List(r => r.ReadString()), reader.List(r => r.ReadInt32())),
        'R' => new LinkSpec.RegexFactory(Type(reader), reader.Units(), reader.ReadInt32(), reader.ReadInt64(), reader.ReadString(), reader.ReadInt32()),
        var tag => throw new InvalidDataException($"'{tag}' is no link specification"),
    };

    public static ReplaySpec Replay(BinaryReader reader) => new(reader.ReadString(), reader.ReadBoolean() ? reader.Units() : null,
        reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), reader.ReadInt32());

    public static MethodSpec Method(BinaryReader reader) =>
        new(Type(reader), reader.ReadString(), reader.ReadInt32(), reader.ReadBoolean(), reader.List(Type));
}
