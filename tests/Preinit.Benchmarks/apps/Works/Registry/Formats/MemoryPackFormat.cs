using MemoryPack;
using MemoryPack.Formatters;

namespace Works;

/// <summary>UTF-16 is not MemoryPack's default, but what it reads faster.</summary>
sealed unsafe class MemoryPackFormat : IFormat
{
    /// <summary>Under native AOT there is nobody to find them.</summary>
    static MemoryPackFormat()
    {
        MemoryPackFormatterProvider.Register<Rec>();
        MemoryPackFormatterProvider.Register(new DictionaryFormatter<string, Rec>());
    }

    public byte[] Write(Dictionary<string, Rec> table) => MemoryPackSerializer.Serialize(table, MemoryPackSerializerOptions.Utf16);

    public Dictionary<string, Rec> Read(UnmanagedMemoryStream data) =>
        MemoryPackSerializer.Deserialize<Dictionary<string, Rec>>(new ReadOnlySpan<byte>(data.PositionPointer, (int)data.Length))!;
}
