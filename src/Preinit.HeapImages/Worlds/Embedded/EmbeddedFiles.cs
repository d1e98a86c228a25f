using System.Buffers.Binary;
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
        Span<byte> magic = stackalloc byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(magic, ImageFormat.Magic);
        for (long at = 0; at < length;)
        {
            var rest = new ReadOnlySpan<byte>(start + at, (int)Math.Min(length - at, int.MaxValue));
            var next = rest.IndexOf(magic);
            if (next < 0)
                return null;
            at += next;
            if (TryCopy(start + at, length - at, identity) is { } found)
                return found;
            at += magic.Length;
        }
        return null;
    }

    static ImageMemory? TryCopy(byte* start, long room, string identity)
    {
        if (room < sizeof(ImageHeader))
            return null;
        var (metadata, heap) = (((ImageHeader*)start)->MetadataLength, ((ImageHeader*)start)->HeapLength);
        var limit = (ulong)Math.Min(room, int.MaxValue);
        if (metadata > limit || heap > limit - metadata) // the magic number is in code, too
            return null;
        var length = (int)(metadata + heap);
        if (new ImageReader(start, length).Validate() != null
            || Convert.ToHexStringLower(EmbeddedFile.IdentityOf(new(start, length))) != identity)
            return null;
        return EmbeddedFile.Make(new(start, length)); // whoever uses the copy compares its identity once more
    }
}
