using System.Buffers.Binary;
using System.Text;

namespace Preinit.Inspect;

/// <summary>
/// The list of what is in a single-file app. The host has its place behind eight bytes that stand before a signature in the host itself
/// (dotnet/runtime: corehost/bundle, Microsoft.NET.HostModel/Bundle/Manifest.cs).
/// </summary>
static class BundleManifest
{
    /// <summary>SHA-256 of ".net core bundle".</summary>
    static ReadOnlySpan<byte> Signature =>
    [
        0x8b, 0x12, 0x02, 0xb9, 0x6a, 0x61, 0x20, 0x38, 0x72, 0x7b, 0x93, 0x02, 0x14, 0xd7, 0xa0, 0x32,
        0x13, 0xf5, 0xb9, 0xe6, 0xef, 0xae, 0x33, 0x18, 0xee, 0x3b, 0x2d, 0xce, 0x24, 0xb3, 0x6a, 0xae,
    ];

    /// <returns><see langword="null"/> if the file is no single-file app.</returns>
    public static IReadOnlyList<BundleEntry>? TryRead(byte[] file, string name)
    {
        var signature = file.AsSpan().IndexOf(Signature);
        if (signature < 8)
            return null;
        var header = BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(signature - 8));
        if (header == 0) // the host of an app in several files
            return null;
        if (header < 0 || header >= file.Length)
            throw Damaged(name);
        try
        {
            using var reader = new BinaryReader(new MemoryStream(file, (int)header, file.Length - (int)header, writable: false), Encoding.UTF8);
            return Read(reader, name);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException or ArgumentException or IOException)
        {
            throw Damaged(name);
        }
    }

    public static InspectException Damaged(string name) =>
        new(InspectCodes.NotAnApp, $"{name} looks like a single-file app, but the list of its files is damaged.");

    static List<BundleEntry> Read(BinaryReader reader, string name)
    {
        const int ConfigurationPlaces = 5 * sizeof(long); // of two files, and flags
        var major = reader.ReadUInt32();
        reader.ReadUInt32(); // the minor version
        var count = reader.ReadInt32();
        reader.ReadString(); // the bundle's identity
        if (major is < 1 or > 6 || count < 0)
            throw Damaged(name);
        if (major >= 2)
            reader.ReadBytes(ConfigurationPlaces);
        var entries = new List<BundleEntry>();
        for (var i = 0; i < count; i++)
            entries.Add(new(reader.ReadInt64(), reader.ReadInt64(), major >= 6 ? reader.ReadInt64() : 0, reader.ReadByte(), reader.ReadString()));
        return entries;
    }
}
