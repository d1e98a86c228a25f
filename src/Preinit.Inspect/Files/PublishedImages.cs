namespace Preinit.Inspect;

/// <summary>Finds the images in what was published, in whatever way.</summary>
public static class PublishedImages
{
    /// <param name="path">An executable, an assembly, a publish folder, or a heap image file.</param>
    /// <param name="bases">For a heap image: files that may be what it is a change of, beside those that lie where it looks for them.</param>
    /// <exception cref="InspectException">There is nothing to look into, or it is damaged.</exception>
    public static PublishedApp Find(string path, params IReadOnlyList<string> bases)
    {
        try
        {
            if (HeapImageFiles.IsOne(path))
                return HeapImageFiles.Read(path, bases);
            var images = new List<FoundImage>();
            var holders = new List<IReadOnlyList<string>?>();
            var unreadable = new List<InspectException>();
            foreach (var content in FilesOf(path).SelectMany(FileContent.Of))
            {
                try
                {
                    var found = ImageSearch.In(content).ToList();
                    images.AddRange(found);
                    holders.AddRange(Holders.Of(content, found));
                }
                catch (InspectException problem) when (IsOfLibrary(content))
                {
                    unreadable.Add(problem);
                }
            }
            return images.Count > 0 ? new(path, images, holders) { Unreadable = unreadable }
                : unreadable.Count > 0 ? throw unreadable[0]
                : throw new InspectException(InspectCodes.NoImage, $"no image is in {path}. Publish the app with the package Preinit and something marked with [Preinitialize]; "
                    + "publish says what became of it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InspectException(InspectCodes.NotReadable, $"{path} cannot be read: {exception.Message}");
        }
    }

    /// <summary>Whether an executable has the assemblies of its app in it.</summary>
    /// <exception cref="InspectException">It cannot be read.</exception>
    public static bool IsSingleFile(string path)
    {
        try
        {
            return BundleManifest.TryRead(File.ReadAllBytes(path), path) != null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InspectException(InspectCodes.NotReadable, $"{path} cannot be read: {exception.Message}");
        }
    }

    static IEnumerable<string> FilesOf(string path)
    {
        if (Directory.Exists(path))
            return [.. Directory.EnumerateFiles(path).Where(CanCarry).Order(StringComparer.Ordinal)];
        if (!File.Exists(path))
            throw new InspectException(InspectCodes.NotReadable, $"there is no file or folder {path}. Name an executable, an assembly or a publish folder.");
        // What starts a framework-dependent app is not what has the image.
        var assembly = IsAppHost(path) && AssemblyOf(path) is var beside && File.Exists(beside) ? beside : path;
        return AppFolder.IsApp(assembly) ? AppFolder.AssembliesOf(assembly) : [assembly];
    }

    /// <summary>What an app has of its own must be readable.</summary>
    static bool IsOfLibrary(FileContent content) => content.Entry == null ? IsAssembly(content.File) && !AppFolder.IsApp(content.File)
        : Path.GetFileName(content.Entry) != Path.GetFileName(AssemblyOf(content.File));

    /// <summary>An app may have dots in its name.</summary>
    static string AssemblyOf(string executable) => (IsExe(executable) ? Path.ChangeExtension(executable, null) : executable) + ".dll";

    static bool CanCarry(string file) => Path.GetExtension(file) is "" or ".dll" or ".exe" && new FileInfo(file).Length > 0 && !HeapImageFiles.IsOne(file);

    static bool IsAppHost(string path) => !IsAssembly(path) && new FileInfo(path).Length < 1_000_000
        && FileContent.Of(path) is [var alone] && !ImageSearch.In(alone).Any();

    static bool IsAssembly(string path) => Path.GetExtension(path).Equals(".dll", StringComparison.OrdinalIgnoreCase);

    static bool IsExe(string path) => Path.GetExtension(path).Equals(".exe", StringComparison.OrdinalIgnoreCase);
}
