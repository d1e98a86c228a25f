namespace Preinit.Inspect;

/// <summary>Where an image is.</summary>
/// <param name="File">The file in the publish folder.</param>
/// <param name="Entry">The assembly in it, if the file is a single-file app.</param>
/// <param name="IsCompressed">Whether it is compressed there.</param>
/// <param name="Offset">Of the first byte in the file, or in the assembly.</param>
/// <param name="Carrier">What it is embedded in.</param>
public sealed record ImagePlace(string File, string? Entry, bool IsCompressed, long Offset, Carrier Carrier)
{
    /// <summary>The name of the assembly; of the executable, if it is native.</summary>
    public string Assembly => Path.GetFileName(Entry ?? File) is var name && Path.GetExtension(name) is ".dll" or ".exe" ? Path.GetFileNameWithoutExtension(name) : name;

    /// <summary>For people.</summary>
    public override string ToString() => Entry == null ? Path.GetFileName(File) : $"{Entry} in {Path.GetFileName(File)}";
}
