namespace Preinit.Capture;

/// <summary>
/// The folder that the app is captured in, and the executable of the process. Both captures run in the same place, so a comparison of the two
/// would not tell.
/// </summary>
static class OwnPaths
{
    /// <summary>A path as short as the root of a file system says nothing.</summary>
    const int ShortestPath = 4;

    static readonly string[] Paths =
    [
        .. new[] { Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory), Environment.ProcessPath ?? "" }.Where(p => p.Length >= ShortestPath),
    ];

    public static bool AreIn(string text)
    {
        foreach (var path in Paths)
        {
            if (text.Contains(path, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
