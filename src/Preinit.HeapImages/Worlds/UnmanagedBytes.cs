namespace Preinit.HeapImages;

/// <summary>Memory that somebody else keeps.</summary>
readonly unsafe struct UnmanagedBytes(byte* start, int length)
{
    public ReadOnlySpan<byte> Span => new(start, length);
}
