namespace Preinit.Capture;

/// <summary>A file that <c>preinit profile</c> writes and <c>PreinitProfile</c> names: the paths to objects, a line each. Lines that begin with # are for people, but for the first.</summary>
static class ProfileFile
{
    const string FirstLine = "# preinit profile 1";

    /// <param name="path">The file.</param>
    /// <param name="comment">What it is, in one line.</param>
    /// <param name="objects">The paths to the objects.</param>
    public static void Write(string path, string comment, IEnumerable<string> objects) => File.WriteAllLines(path, [FirstLine, $"# {comment}", .. objects]);

    /// <exception cref="InvalidDataException">It is no such file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<string> Read(string path) => File.ReadAllLines(path) is [FirstLine, .. var lines]
        ? [.. lines.Where(l => l.Length > 0 && l[0] != '#')]
        : throw new InvalidDataException($"its first line is not '{FirstLine}'");
}
