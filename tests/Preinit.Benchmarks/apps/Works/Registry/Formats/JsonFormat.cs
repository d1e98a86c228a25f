using System.Text.Json;

namespace Works;

/// <summary>System.Text.Json with its source generator.</summary>
sealed unsafe class JsonFormat : IFormat
{
    public byte[] Write(Dictionary<string, Rec> table) => JsonSerializer.SerializeToUtf8Bytes(table, RegistryJson.Default.DictionaryStringRec);

    public Dictionary<string, Rec> Read(UnmanagedMemoryStream data) => JsonSerializer.Deserialize(
        new ReadOnlySpan<byte>(data.PositionPointer, (int)data.Length), RegistryJson.Default.DictionaryStringRec)!;
}
