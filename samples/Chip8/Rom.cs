namespace Chip8;

/// <summary>Programs. Those that come with the sample are hexadecimal texts with remarks after semicolons; others are files of bytes.</summary>
static class Rom
{
    public static IReadOnlyList<string> Names { get; } =
        [.. typeof(Rom).Assembly.GetManifestResourceNames().Where(n => n.EndsWith(".hex", StringComparison.Ordinal)).Select(n => Path.GetFileNameWithoutExtension(n)!).Order()];

    /// <param name="name">Of a program of the sample, or of a file.</param>
    public static byte[] Load(string name) => Names.Contains(name) ? Parse(name) : File.ReadAllBytes(name);

    static byte[] Parse(string name)
    {
        using var text = new StreamReader(typeof(Rom).Assembly.GetManifestResourceStream(name + ".hex")!);
        var bytes = new List<byte>();
        while (text.ReadLine() is { } line)
            bytes.AddRange(Convert.FromHexString(line.Split(';')[0].Replace(" ", "")));
        return [.. bytes];
    }
}
