using MessagePack;
using MessagePack.Formatters;

namespace Works;

/// <summary>A record as an array of four, its tags as an array of strings.</summary>
sealed class RecFormatter : IMessagePackFormatter<Rec>
{
    public void Serialize(ref MessagePackWriter writer, Rec value, MessagePackSerializerOptions options)
    {
        writer.WriteArrayHeader(4);
        writer.Write(value.Name);
        writer.Write(value.Id);
        writer.Write(value.Weight);
        writer.WriteArrayHeader(value.Tags.Length);
        foreach (var tag in value.Tags)
            writer.Write(tag);
    }

    public Rec Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options)
    {
        if (reader.ReadArrayHeader() != 4)
            throw new MessagePackSerializationException("A record has four fields.");
        return new Rec
        {
            Name = reader.ReadString()!,
            Id = reader.ReadInt32(),
            Weight = reader.ReadDouble(),
            Tags = ReadTags(ref reader),
        };
    }

    static string[] ReadTags(ref MessagePackReader reader)
    {
        var tags = new string[reader.ReadArrayHeader()];
        for (var i = 0; i < tags.Length; i++)
            tags[i] = reader.ReadString()!;
        return tags;
    }
}
