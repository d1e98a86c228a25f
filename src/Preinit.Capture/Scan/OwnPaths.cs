namespace Preinit.Capture;

/// <summary>
/// The folder that the app is captured in, and the executable of the process, which is the same in both captures, so a comparison of the two
/// would not tell. The strings that the framework itself keeps are asked for again at start-up; others that contain such a path are refused.
/// </summary>
static class OwnPaths
{
    /// <summary>A path as short as the root of a file system says nothing.</summary>
    const int ShortestPath = 4;

    static readonly string[] Paths =
    [
        .. new[] { Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory), Environment.ProcessPath ?? "" }.Where(p => p.Length >= ShortestPath),
    ];

    static readonly LinkPath[] Kept =
    [
        LinkPath.Static(typeof(AppContext).GetProperty(nameof(AppContext.BaseDirectory))!.GetMethod!),
        LinkPath.Static(typeof(Environment).GetProperty(nameof(Environment.ProcessPath))!.GetMethod!),
        LinkPath.Static(typeof(Environment).GetMethod(nameof(Environment.GetCommandLineArgs))!).Item(0),
    ];

    /// <summary>By identity: an equal string that was made in another way may differ in another app folder.</summary>
    public static LinkSpec? FindLink(string text) => Array.Find(Kept, path => ReferenceEquals(path.Value, text))?.Spec;

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
