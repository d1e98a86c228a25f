using System.Text;

namespace Preinit.Image;

/// <summary>Collects names; the twin of <see cref="ImageReader.Name"/>.</summary>
sealed class NamesWriter
{
    readonly MemoryStream bytes = new();
    readonly Dictionary<string, NameRecord> known = [];

    /// <summary>The same name has one place.</summary>
    public NameRecord Add(string name)
    {
        if (known.TryGetValue(name, out var place))
            return place;
        var encoded = Encoding.UTF8.GetBytes(name);
        var record = new NameRecord { Offset = (uint)bytes.Length, Length = (uint)encoded.Length };
        bytes.Write(encoded);
        known.Add(name, record);
        return record;
    }

    /// <summary>Names that have their records already; they come first.</summary>
    public void Add(ReadOnlySpan<byte> names) => bytes.Write(names);

    public byte[] ToArray() => bytes.ToArray();
}
