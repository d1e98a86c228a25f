namespace Preinit.Inspect;

/// <summary>A signature that a heap image has. Whether it is right, only who has the key can tell.</summary>
/// <param name="KeyId">What the key is called.</param>
/// <param name="Algorithm">How it was made.</param>
public sealed record HeapImageSignature(string KeyId, string Algorithm);
