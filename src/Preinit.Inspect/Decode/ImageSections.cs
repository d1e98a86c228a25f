using System.Runtime.InteropServices;
using System.Text;
using Preinit.Image;

namespace Preinit.Inspect;

/// <summary>The sections of an image in an array, where no wrong number leads outside.</summary>
sealed class ImageSections(byte[] bytes)
{
    public ImageHeader Header { get; } = MemoryMarshal.Read<ImageHeader>(bytes);

    public ReadOnlySpan<byte> Heap => bytes.AsSpan(checked((int)Header.MetadataLength));

    public ReadOnlySpan<T> Records<T>(SectionId id) where T : unmanaged
    {
        var entries = MemoryMarshal.Cast<byte, SectionEntry>(bytes.AsSpan(Marshal.SizeOf<ImageHeader>()));
        for (var i = 0; i < Header.SectionCount; i++)
        {
            if (entries[i].Id == id)
                return MemoryMarshal.Cast<byte, T>(bytes.AsSpan(checked((int)entries[i].Offset), checked((int)entries[i].Length)));
        }
        return [];
    }

    /// <summary>A name that restoring has too, for its messages.</summary>
    public string Name(NameRecord name) => Text(SectionId.Names, name);

    /// <summary>A name that is for people only.</summary>
    public string Text(NameRecord name) => Text(SectionId.NameTexts, name);

    string Text(SectionId section, NameRecord name) =>
        Encoding.UTF8.GetString(Records<byte>(section).Slice(checked((int)name.Offset), checked((int)name.Length)));
}
