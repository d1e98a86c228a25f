using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>Copies the published app, so that the copy starts with another state.</summary>
static class ProgramCopy
{
    /// <param name="executable">The new executable.</param>
    /// <param name="root">Its state.</param>
    public static void Write(string executable, ProgramRoots root, SaveOptions options)
    {
        var source = Environment.ProcessPath ?? throw Problems.NoProgram("nobody knows its executable");
        if (Path.GetFileNameWithoutExtension(source).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
            throw Problems.NoProgram("it was started by the command dotnet: start its own executable");
        var target = Path.GetFullPath(executable);
        if (target == source)
            throw new ArgumentException($"{executable} is running: save the program under another name", nameof(executable));
        var file = Make(root, options); // first: what cannot be saved leaves no copy behind
        CopyFiles(Path.GetDirectoryName(source)!, Path.GetDirectoryName(target)!, except: [source, LiveImages.StateFileOf(source)]);
        File.Copy(source, target, overwrite: true);
        AtomicFile.Write(LiveImages.StateFileOf(target), stream => file.Write(stream, options, CancellationToken.None));
    }

    static HeapFile Make(ProgramRoots root, SaveOptions options)
    {
        try
        {
            return ImageMaker.Make(root, options, CancellationToken.None);
        }
        catch (HeapImageException problem)
        {
            throw ProgramPaths.Rename(problem, root);
        }
    }

    /// <summary>In the same folder, the copy uses the files of the original.</summary>
    static void CopyFiles(string source, string target, string[] except)
    {
        if (Path.TrimEndingDirectorySeparator(source) == Path.TrimEndingDirectorySeparator(target))
            return;
        if (Path.GetFullPath(target).StartsWith(source + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new ArgumentException("the folder of the copy lies in that of the program: choose another one", nameof(target));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Except(except))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
