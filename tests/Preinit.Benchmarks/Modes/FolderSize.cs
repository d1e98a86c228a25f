namespace Preinit.Benchmarks.Modes;

/// <summary>The size of a publish folder.</summary>
static class FolderSize
{
    /// <summary>Returns the bytes of the files that have to be deployed: symbols are not among them.</summary>
    public static long Of(string folder) => new DirectoryInfo(folder)
        .EnumerateFiles("*", SearchOption.AllDirectories)
        .Where(file => file.Extension is not (".pdb" or ".dbg"))
        .Sum(file => file.Length);
}
