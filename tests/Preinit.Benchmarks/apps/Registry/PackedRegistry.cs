#if MEMORYPACK
using System.Diagnostics;
using MemoryPack;

namespace Registry;

/// <summary>Reads the table from a resource: what an app does that wants to start fast without Preinit.</summary>
static class PackedRegistry
{
    public static TimeSpan DeserializeTime { get; private set; }

    public static unsafe Dictionary<string, Rec> Load()
    {
        using var stream = (UnmanagedMemoryStream)typeof(PackedRegistry).Assembly.GetManifestResourceStream("registry.bin")!;
        // Straight from the mapped file: MemoryPack is not charged for a copy that it does not need.
        var bytes = new ReadOnlySpan<byte>(stream.PositionPointer, checked((int)stream.Length));

        var start = Stopwatch.GetTimestamp();
        var table = MemoryPackSerializer.Deserialize<Dictionary<string, Rec>>(bytes)!;
        DeserializeTime = Stopwatch.GetElapsedTime(start);
        return table;
    }
}
#endif
