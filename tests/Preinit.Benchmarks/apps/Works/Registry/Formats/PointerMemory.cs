using System.Buffers;

namespace Works;

/// <summary>Mapped bytes as <see cref="Memory{T}"/>. They stay where they are as long as the assembly is loaded.</summary>
sealed unsafe class PointerMemory(byte* start, int length) : MemoryManager<byte>
{
    readonly byte* _start = start;

    public override Span<byte> GetSpan() => new(_start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
