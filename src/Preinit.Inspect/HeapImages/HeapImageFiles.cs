using System.Runtime.InteropServices;
using Preinit.HeapImages;

namespace Preinit.Inspect;

/// <summary>Heap images as files: <c>HeapImage.Save</c> and its kin wrote them.</summary>
public static class HeapImageFiles
{
    /// <summary>Whether a file can be read and begins like one.</summary>
    public static bool IsOne(string path)
    {
        try
        {
            if (!File.Exists(path))
                return false;
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            Span<byte> magic = stackalloc byte[sizeof(ulong)];
            return file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false) == magic.Length && MemoryMarshal.Read<ulong>(magic) == HeapFileHeader.ExpectedMagic;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false; // whoever needs the file says so
        }
    }

    /// <summary>Makes one file of a chain.</summary>
    /// <returns>How many changes were merged.</returns>
    /// <param name="path">The last change.</param>
    /// <param name="output">The file to write.</param>
    /// <param name="app">The published app that the first change is one of, if it is.</param>
    /// <exception cref="HeapImageException">A file is damaged, or a base is not there or another one.</exception>
    /// <exception cref="InspectException">The app has no images.</exception>
    public static int Flatten(string path, string output, string? app = null) => Flattening.Run(path, output, app == null ? null : EmbeddedBases.In(PublishedImages.Find(app)));

    /// <summary>Reads one.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bases">Files that may be what it is a change of, beside those that lie where it looks for them.</param>
    /// <exception cref="InspectException">It is damaged, or its base is not there.</exception>
    internal static PublishedApp Read(string path, IReadOnlyList<string> bases)
    {
        try
        {
            using var chain = new ChainReading(path, bases);
            return new(path, [chain.Image()], []) { HeapImage = chain.Model() };
        }
        catch (HeapImageException exception)
        {
            throw new InspectException(InspectCodes.DamagedImage, $"{path} cannot be read: {exception.Message[(exception.Code.Length + 2)..]}.");
        }
    }
}
