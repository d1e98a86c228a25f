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
            var files = FilesOf(path);
            var images = new List<FoundImage>();
            var holders = new List<IReadOnlyList<string>?>();
            foreach (var content in files.SelectMany(FileContent.Of))
            {
                var found = ImageSearch.In(content).ToList();
                images.AddRange(found);
                holders.AddRange(Holders.Of(content, found));
            }
            return images.Count > 0
                ? new(path, images, holders)
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
        var assembly = Path.ChangeExtension(path, ".dll");
        return IsAppHost(path) && File.Exists(assembly) ? [assembly] : [path];
    }

    static bool CanCarry(string file) => Path.GetExtension(file) is "" or ".dll" or ".exe" && new FileInfo(file).Length > 0 && !HeapImageFiles.IsOne(file);

    static bool IsAppHost(string path) => Path.GetExtension(path) is "" or ".exe" && new FileInfo(path).Length < 1_000_000
        && FileContent.Of(path) is [var alone] && !ImageSearch.In(alone).Any();
}
