using MemoryPack;

namespace Works;

/// <summary>UTF-16 is not MemoryPack's default, but what it reads faster.</summary>
sealed unsafe class MemoryPackFormat : IFormat
{
    public byte[] Write(Dictionary<string, Rec> table) => MemoryPackSerializer.Serialize(table, MemoryPackSerializerOptions.Utf16);

    public Dictionary<string, Rec> Read(UnmanagedMemoryStream data) =>
        MemoryPackSerializer.Deserialize<Dictionary<string, Rec>>(new ReadOnlySpan<byte>(data.PositionPointer, (int)data.Length))!;
}
