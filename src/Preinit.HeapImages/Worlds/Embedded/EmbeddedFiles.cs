using System.IO.MemoryMappedFiles;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>Finds embedded images in the files of the app, where they are not in use or no longer as they were.</summary>
static unsafe class EmbeddedFiles
{
    /// <summary>Only files that this process runs from are looked into.</summary>
    public static ImageMemory? Find(string identity, string assembly)
    {
        foreach (var path in Candidates(assembly))
        {
            if (FindIn(path, identity) is { } found)
                return found;
        }
        return null;
    }

    static IEnumerable<string> Candidates(string assembly) => AppDomain.CurrentDomain.GetAssemblies()
        .Where(a => !a.IsDynamic && a.FullName!.StartsWith(assembly + ",", StringComparison.Ordinal)).Select(a => a.Location)
        .Append(Environment.ProcessPath ?? "").Where(File.Exists).Distinct();

    static ImageMemory? FindIn(string path, string identity)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        using var mapped = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        using var view = mapped.CreateViewAccessor(0, file.Length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            return FindIn(start + view.PointerOffset, file.Length, identity);
        }
        finally
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
        }
    }

    static ImageMemory? FindIn(byte* start, long length, string identity)
    {
        foreach (var image in ImageInFile.Find(start, length))
        {
            var bytes = new ReadOnlySpan<byte>(start + image.Start, image.Length);
            if (Convert.ToHexStringLower(EmbeddedFile.IdentityOf(bytes)) == identity)
                return EmbeddedFile.Make(bytes); // whoever uses the copy compares its identity once more
        }
        return null;
    }
}
