using System.IO.Compression;

namespace Preinit.Inspect;

/// <summary>A file in a single-file app (the host's bundle::file_entry_t).</summary>
/// <param name="Offset">In the executable.</param>
/// <param name="Size">Of the file.</param>
/// <param name="CompressedSize">In the executable; 0 if it is not compressed.</param>
/// <param name="Type">Its kind, as the host numbers them.</param>
/// <param name="Path">Relative to the app.</param>
sealed record BundleEntry(long Offset, long Size, long CompressedSize, byte Type, string Path)
{
    const byte Assembly = 1;

    public bool IsAssembly => Type == Assembly;

    public bool IsCompressed => CompressedSize != 0;

    public byte[] Read(byte[] file, string name)
    {
        var stored = IsCompressed ? CompressedSize : Size;
        if (Offset < 0 || stored < 0 || Size < 0 || Size > Array.MaxLength || Offset > file.Length - stored)
            throw BundleManifest.Damaged(name);
        if (!IsCompressed)
            return file.AsSpan((int)Offset, (int)Size).ToArray();
        try
        {
            // What a damaged entry says of its size need not be true: memory is taken as content comes.
            using var content = new MemoryStream();
            using var inflated = new DeflateStream(new MemoryStream(file, (int)Offset, (int)stored, writable: false), CompressionMode.Decompress);
            inflated.CopyTo(content);
            return content.Length == Size ? content.ToArray() : throw BundleManifest.Damaged(name);
        }
        catch (InvalidDataException)
        {
            throw BundleManifest.Damaged(name);
        }
    }
}
