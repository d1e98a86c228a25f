using Preinit.Image;

namespace Preinit.Build;

/// <summary>What an image, or a part of one, says of itself.</summary>
sealed unsafe record ImageFacts
{
    public required int Objects { get; init; }
    public required long Bytes { get; init; }

    /// <summary>The runtime that it was made on, for people.</summary>
    public required string FrameworkVersion { get; init; }

    /// <summary>The module version id of that runtime's core library.</summary>
    public required Guid CoreLibrary { get; init; }

    public required ImageFlags Flags { get; init; }

    /// <summary>What the hash seeds of a process must give (<see cref="HashSeeds.Probe"/>), or 0 where any will do.</summary>
    public required ulong HashProbe { get; init; }

    /// <summary>The environment variables that the initialisers read.</summary>
    public required IReadOnlyList<RecordedVariable> Variables { get; init; }

    /// <summary>The assemblies whose builds the image belongs to.</summary>
    public IReadOnlyList<(string Name, Guid Module)> Assemblies { get; init; } = [];

    /// <param name="image">A whole image.</param>
    public static ImageFacts Of(byte[] image)
    {
        fixed (byte* start = image)
            return Read(new(start, image.Length), image.Length);
    }

    static ImageFacts Read(ImageReader reader, long length)
    {
        var runtime = (RuntimeRecord*)reader.Records(SectionId.Runtime);
        return new()
        {
            Objects = (int)reader.Header->ObjectCount,
            Bytes = length,
            FrameworkVersion = reader.Name(runtime->FrameworkVersion),
            CoreLibrary = runtime->CoreLibrary,
            Flags = runtime->Flags,
            HashProbe = runtime->HashProbe,
            Variables = VariablesOf(reader),
            Assemblies = AssembliesOf(reader),
        };
    }

    static List<(string, Guid)> AssembliesOf(ImageReader reader)
    {
        var records = (AssemblyRecord*)reader.Records(SectionId.Assemblies);
        var found = new List<(string, Guid)>();
        for (var i = 0; i < reader.Length(SectionId.Assemblies) / sizeof(AssemblyRecord); i++)
            found.Add((reader.Name(records[i].Name), records[i].Module));
        return found;
    }

    static List<RecordedVariable> VariablesOf(ImageReader reader)
    {
        var records = (VariableRecord*)reader.Records(SectionId.Variables);
        var found = new List<RecordedVariable>();
        for (var i = 0; i < reader.Length(SectionId.Variables) / sizeof(VariableRecord); i++)
            found.Add(new(reader.Name(records[i].Name), records[i].IsSet != 0, records[i].Hash));
        return found;
    }
}
