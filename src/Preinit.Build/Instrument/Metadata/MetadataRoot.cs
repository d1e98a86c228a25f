using System.Buffers.Binary;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace Preinit.Build;

/// <summary>The metadata of an assembly: the tables, and the heaps they point into, to which content can be added.</summary>
sealed class MetadataRoot
{
    const string TablesName = "#~", StringsName = "#Strings", BlobsName = "#Blob";

    readonly byte[] start;
    readonly List<(string Name, byte[] Content)> streams = [];
    readonly MemoryStream strings;
    readonly MemoryStream blobs;

    /// <exception cref="NotSupportedException">Its tables are not those that compilers write.</exception>
    public MetadataRoot(ReadOnlySpan<byte> bytes)
    {
        var versionLength = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        start = bytes[..(16 + versionLength + 2)].ToArray(); // and the flags; the number of streams follows
        var at = start.Length + 2;
        for (int count = BinaryPrimitives.ReadUInt16LittleEndian(bytes[start.Length..]); count > 0; count--)
        {
            var (offset, size) = (BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[(at + 4)..]));
            var name = Encoding.ASCII.GetString(bytes[(at + 8)..][..bytes[(at + 8)..].IndexOf((byte)0)]);
            streams.Add((name, bytes.Slice(offset, size).ToArray()));
            at += 8 + Padded(name.Length + 1);
        }
        Tables = new(Find(TablesName));
        (strings, blobs) = (Growing(Find(StringsName)), Growing(Find(BlobsName)));
    }

    public MetadataTables Tables { get; }

    public uint AddText(string text)
    {
        var at = (uint)strings.Length;
        strings.Write([.. Encoding.UTF8.GetBytes(text), 0]);
        return at;
    }

    public uint AddBlob(ReadOnlySpan<byte> content)
    {
        var at = (uint)blobs.Length;
        var length = new System.Reflection.Metadata.BlobBuilder();
        length.WriteCompressedInteger(content.Length);
        blobs.Write(length.ToArray());
        blobs.Write(content);
        return at;
    }

    public byte[] ToBytes()
    {
        Pad(strings);
        Pad(blobs);
        var tables = Tables.ToBytes(heap => (int)(heap == HeapIndex.String ? strings : blobs).Length);
        List<(string Name, byte[] Content)> written = [.. streams.Select(s => (s.Name, s.Name switch
        {
            TablesName => tables,
            StringsName => strings.ToArray(),
            BlobsName => blobs.ToArray(),
            _ => s.Content,
        }))];
        var root = new MemoryStream();
        using var writer = new BinaryWriter(root);
        writer.Write(start);
        writer.Write((ushort)written.Count);
        var offset = start.Length + 2 + written.Sum(s => 8 + Padded(s.Name.Length + 1));
        foreach (var (name, content) in written)
        {
            writer.Write(offset);
            writer.Write(content.Length);
            writer.Write(Encoding.ASCII.GetBytes(name.PadRight(Padded(name.Length + 1), '\0')));
            offset += content.Length;
        }
        foreach (var (_, content) in written)
            writer.Write(content);
        return root.ToArray();
    }

    byte[] Find(string name) => streams.Find(s => s.Name == name).Content ?? throw new NotSupportedException($"no stream {name}");

    static MemoryStream Growing(byte[] content)
    {
        var stream = new MemoryStream();
        stream.Write(content);
        return stream;
    }

    static int Padded(int length) => (length + 3) & ~3;

    static void Pad(MemoryStream stream)
    {
        while (stream.Length % 4 != 0)
            stream.WriteByte(0);
    }
}
