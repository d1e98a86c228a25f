namespace Preinit;

/// <summary>How far saving or loading is.</summary>
/// <param name="Stage">What begins: <c>Scan</c>, <c>Encode</c>, <c>Write</c> when saving; <c>Read</c>, <c>Check</c>, <c>Restore</c> when loading.</param>
/// <param name="Objects">The number of objects, where it is known by then, else 0.</param>
/// <param name="Bytes">The size of the image in bytes, where it is known by then, else 0.</param>
public readonly record struct HeapImageProgress(string Stage, long Objects, long Bytes)
{
    /// <summary>How many of the <see cref="Bytes"/> are read or written, of which <c>Read</c> and <c>Write</c> tell time and again; else 0.</summary>
    public long Done { get; init; }
}
