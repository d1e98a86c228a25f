using System.Buffers;
using MessagePack;
using MessagePack.Formatters;

namespace Works;

/// <summary>MessagePack with a formatter in source, as its generator writes them: the dynamic ones need a JIT compiler.</summary>
sealed unsafe class MessagePackFormat : IFormat
{
    static readonly MessagePackSerializerOptions s_options = new(RecResolver.Instance);
    static readonly DictionaryFormatter<string, Rec> s_table = new();

    public byte[] Write(Dictionary<string, Rec> table)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        s_table.Serialize(ref writer, table, s_options);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public Dictionary<string, Rec> Read(UnmanagedMemoryStream data)
    {
        using var memory = new PointerMemory(data.PositionPointer, (int)data.Length);
        var reader = new MessagePackReader(memory.Memory);
        return s_table.Deserialize(ref reader, s_options)!;
    }
}
