namespace Preinit.HeapImages;

/// <summary>Temporary files of processes that ended while they were saving.</summary>
static class LeftFiles
{
    public const string Extension = ".tmp";

    /// <summary>Deletes those of a file that nobody is writing any more. What cannot be deleted stays: it is in nobody's way.</summary>
    public static void Delete(string target)
    {
        var name = Path.GetFileName(target);
        try
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, "*" + Extension))
            {
                if (IsOf(name, Path.GetFileName(file)))
                    TryDelete(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    static bool IsOf(string name, string file) => file.StartsWith(name + ".", StringComparison.Ordinal) && file.Length == name.Length + ".12345678.123".Length + Extension.Length;

    /// <summary>The writer's lock decides; the file is gone before this one is given back.</summary>
    static void TryDelete(string file)
    {
        try
        {
            new FileStream(file, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
