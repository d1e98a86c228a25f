namespace Preinit.HeapImages;

/// <summary>What a step of a delta does: two bits of a word, the others are a number. Whatever is written, the place in the base moves on by as much.</summary>
enum DeltaStep : byte
{
    /// <summary>Go to a word of the base.</summary>
    Seek,

    /// <summary>So many words as in the base.</summary>
    Same,

    /// <summary>So many words that follow here.</summary>
    New,

    /// <summary>So many words of zeros.</summary>
    Zero,
}
