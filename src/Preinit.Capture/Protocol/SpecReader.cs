namespace Preinit.Capture;

/// <summary>Reads type, method and link specifications; the twin of <see cref="SpecWriter"/>.</summary>
static class SpecReader
{
    /// <summary>Types within types, such as arrays of arrays; what nests deeper was made to use up the stack.</summary>
    const int MaxDepth = 100;

    /// <summary>The runtime has no arrays of more dimensions.</summary>
    const int MaxRank = 32;

    public static TypeSpec Type(BinaryReader reader) => Type(reader, 0);

    static TypeSpec Type(BinaryReader reader, int depth) => depth > MaxDepth ? throw new InvalidDataException("its types nest too deeply") : reader.ReadChar() switch
    {
        'N' => new TypeSpec.Named(reader.ReadString(), reader.ReadString(), reader.List(r => r.ReadString()), reader.ReadInt32(),
            reader.ReadBoolean()),
        'G' => new TypeSpec.Generic((TypeSpec.Named)Type(reader, depth + 1), reader.List(r => Type(r, depth + 1))),
        'V' => new TypeSpec.Vector(Type(reader, depth + 1)),
        'M' => new TypeSpec.MultiDimensional(Type(reader, depth + 1), Rank(reader)),
        'P' => new TypeSpec.Pointer(Type(reader, depth + 1)),
        var tag => throw new InvalidDataException($"'{tag}' is no type specification"),
    };

    static int Rank(BinaryReader reader) => reader.ReadInt32() is > 0 and <= MaxRank and var rank ? rank : throw new InvalidDataException("an array has no such number of dimensions");

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

    public static RebuildSpec Rebuild(BinaryReader reader) => new(reader.ReadString(), reader.ReadString(), reader.List(Type));

    public static ReplaySpec Replay(BinaryReader reader) => new(reader.ReadString(), reader.ReadBoolean() ? reader.Units() : null,
        reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), reader.ReadInt32());

    public static MethodSpec Method(BinaryReader reader) =>
        new(Type(reader), reader.ReadString(), reader.ReadInt32(), reader.ReadBoolean(), reader.List(Type));
}
