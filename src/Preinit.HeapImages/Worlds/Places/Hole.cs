namespace Preinit.HeapImages;

/// <summary>A part of a heap that nothing lies in any more.</summary>
/// <param name="Start">Where the header of a first object would be, from the start of the heap.</param>
/// <param name="End">The byte behind.</param>
record struct Hole(long Start, long End)
{
    public readonly long Length => End - Start;
}
