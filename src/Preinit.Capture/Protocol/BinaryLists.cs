namespace Preinit.Capture;

/// <summary>What <see cref="BinaryReader"/> and <see cref="BinaryWriter"/> lack.</summary>
static class BinaryLists
{
    public static void List<T>(this BinaryWriter writer, IReadOnlyCollection<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    /// <summary>Takes memory for what has been read, not for what is announced: a damaged count does not take gigabytes.</summary>
    public static T[] List<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        const int AtOnce = 1024;
        var count = reader.ReadInt32();
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var items = new T[Math.Min(count, AtOnce)];
        for (var i = 0; i < count; i++)
        {
            if (i == items.Length)
                Array.Resize(ref items, (int)Math.Min(count, 2L * items.Length));
            items[i] = read(reader);
        }
        return items;
    }

    public static void Text(this BinaryWriter writer, string? text)
    {
        writer.Write(text != null);
        if (text != null)
            writer.Write(text);
    }

    public static string? Text(this BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    /// <summary>Text that need not be valid Unicode: half a surrogate pair survives.</summary>
    public static void Units(this BinaryWriter writer, string text) => writer.List(text.ToCharArray(), (w, c) => w.Write((ushort)c));

    public static string Units(this BinaryReader reader) => new(reader.List(r => (char)r.ReadUInt16()));
}
