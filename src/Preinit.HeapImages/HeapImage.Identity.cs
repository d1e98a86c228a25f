using Preinit.HeapImages;

namespace Preinit;

public static partial class HeapImage
{
    /// <summary>What tells an image from all others, as <see cref="HeapImageBase.Identity"/> names it.</summary>
    /// <param name="path">The file.</param>
    public static string IdentityOf(string path)
    {
        using var file = BaseFinder.Open(path);
        return file.Identity;
    }

    /// <inheritdoc cref="IdentityOf(string)"/>
    /// <param name="stream">Exactly the bytes of the image are read.</param>
    public static string IdentityOf(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var file = WorldFile.Of(StreamReading.Read(stream, LoadOptions.Default));
        return file.Identity;
    }

    /// <inheritdoc cref="IdentityOf(string)"/>
    /// <param name="image">Its bytes.</param>
    public static string IdentityOf(ReadOnlySpan<byte> image)
    {
        using var file = WorldFile.Of(BufferReading.Copy(image));
        return file.Identity;
    }

    /// <summary>What an image is a change of; <see langword="null"/> for an ordinary one.</summary>
    /// <param name="path">The file.</param>
    public static HeapImageBase? BaseOf(string path)
    {
        using var file = BaseFinder.Open(path);
        return BaseOf(file);
    }

    /// <inheritdoc cref="BaseOf(string)"/>
    /// <param name="stream">Exactly the bytes of the image are read.</param>
    public static HeapImageBase? BaseOf(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var file = WorldFile.Of(StreamReading.Read(stream, LoadOptions.Default));
        return BaseOf(file);
    }

    /// <inheritdoc cref="BaseOf(string)"/>
    /// <param name="image">Its bytes.</param>
    public static HeapImageBase? BaseOf(ReadOnlySpan<byte> image)
    {
        using var file = WorldFile.Of(BufferReading.Copy(image));
        return BaseOf(file);
    }

    static HeapImageBase? BaseOf(WorldFile file) => file.Header.IsDelta ? new(file.Base, file.Delta().BaseName) : null;
}
