namespace Preinit.Inspect;

/// <summary>A file of a chain of heap images.</summary>
/// <param name="Name">The file, or the name that the change has for it.</param>
/// <param name="Bytes">Of the file.</param>
/// <param name="Identity">What tells the image from all others.</param>
/// <param name="Signature">Who signed it; <see langword="null"/> if nobody did.</param>
public sealed record HeapImageFile(string Name, long Bytes, string Identity, HeapImageSignature? Signature);
