using System.Text;

namespace Preinit.Image;

/// <summary>Collects names; the twin of <see cref="ImageReader.Name"/>.</summary>
sealed class NamesWriter
{
    readonly MemoryStream bytes = new();

    public NameRecord Add(string name)
    {
        var encoded = Encoding.UTF8.GetBytes(name);
        var record = new NameRecord { Offset = (uint)bytes.Length, Length = (uint)encoded.Length };
        bytes.Write(encoded);
        return record;
    }

    /// <summary>Names that have their records already; they come first.</summary>
    public void Add(ReadOnlySpan<byte> names) => bytes.Write(names);

    public byte[] ToArray() => bytes.ToArray();
}
