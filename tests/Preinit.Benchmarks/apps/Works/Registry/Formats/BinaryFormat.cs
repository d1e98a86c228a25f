namespace Works;

/// <summary>What one writes by hand.</summary>
sealed class BinaryFormat : IFormat
{
    public byte[] Write(Dictionary<string, Rec> table)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(table.Count);
        foreach (var (key, rec) in table)
        {
            writer.Write(key);
            writer.Write(rec.Name);
            writer.Write(rec.Id);
            writer.Write(rec.Weight);
            writer.Write(rec.Tags.Length);
            foreach (var tag in rec.Tags)
                writer.Write(tag);
        }

        writer.Flush();
        return stream.ToArray();
    }

    public Dictionary<string, Rec> Read(UnmanagedMemoryStream data)
    {
        using var reader = new BinaryReader(data);
        var count = reader.ReadInt32();
        var table = new Dictionary<string, Rec>(count);
        for (var i = 0; i < count; i++)
            table.Add(reader.ReadString(), ReadRec(reader));
        return table;
    }

    static Rec ReadRec(BinaryReader reader) => new()
    {
        Name = reader.ReadString(),
        Id = reader.ReadInt32(),
        Weight = reader.ReadDouble(),
        Tags = ReadTags(reader),
    };

    static string[] ReadTags(BinaryReader reader)
    {
        var tags = new string[reader.ReadInt32()];
        for (var i = 0; i < tags.Length; i++)
            tags[i] = reader.ReadString();
        return tags;
    }
}
