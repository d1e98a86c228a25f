using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Reads a <see cref="CaptureResult"/>; the twin of <see cref="CaptureWriter"/>.</summary>
static class CaptureReader
{
    public static CaptureResult Read(BinaryReader reader) => new()
    {
        Initializers = reader.List(r => new InitializerOutcome(r.ReadDouble(), r.Text())),
        Refusals = reader.List(r => new Refusal(r.ReadString(), r.ReadInt32(), r.ReadString(), r.ReadString(), r.ReadString())),
        Tables = reader.List(r => new CapturedTable(r.ReadString(), r.ReadUInt64())),
        MayHaveHashedOutside = reader.ReadBoolean(),
        Inputs = reader.List(r => new InputRecord(r.ReadInt32(), r.ReadInt32(), r.Text(), r.List(r => r.ReadString())) { Outlives = r.ReadBoolean() }),
        Variables = reader.List(r => new CapturedVariable(r.ReadString(), r.ReadUInt64())),
        UsableLibraries = reader.List(r => r.ReadString()),
        Image = reader.ReadBoolean() ? ReadImage(reader) : null,
    };

    static CapturedImage ReadImage(BinaryReader reader) => new()
    {
        Bytes = reader.ReadBytes(reader.ReadInt32()),
        TypeTable = reader.List(SpecReader.Type),
        ObjectTypeCount = reader.ReadInt32(),
        HasGaps = reader.List(r => r.ReadBoolean()),
        Fields = reader.List(r => new FieldSpec(SpecReader.Type(r), r.ReadString(), r.ReadBoolean())),
        Members = reader.List(r => r.List(r => new MemberName(r.ReadUInt32(), r.ReadString(), (MemberKind)r.ReadUInt32(), r.ReadUInt32()))),
        AssemblyPaths = reader.List(r => r.ReadString()),
        Links = reader.List(SpecReader.Link),
        Rebuilds = reader.List(SpecReader.Rebuild),
        Replays = reader.List(SpecReader.Replay),
        PreciseTypes = reader.List(SpecReader.Type),
        LatePreciseTypes = reader.List(SpecReader.Type),
        PreciseUses = reader.List(r => r.List(r => r.ReadInt32())),
        Promised = reader.List(r => new PromisedType(SpecReader.Type(r), r.ReadInt32())),
        Types = reader.List(r => new CapturedType(r.ReadString(), r.ReadString(), r.ReadBoolean() ? SpecReader.Type(r) : null, r.ReadString(), r.ReadInt32(),
            r.ReadBoolean(), r.List(r => new CapturedField(r.ReadString(), r.ReadInt32(), r.ReadBoolean())))),
        Labels = reader.List(r => r.ReadString()),
        Origins = reader.List(r => new ObjectOrigin(r.ReadInt32(), r.ReadInt32(), r.ReadInt32())),
        ProfiledObjects = reader.ReadInt32(),
    };
}
