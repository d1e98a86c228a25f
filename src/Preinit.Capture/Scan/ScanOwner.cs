namespace Preinit.Capture;

/// <summary>What the objects that are being scanned belong to.</summary>
/// <param name="Initializer">Index in the plan.</param>
/// <param name="Type">The type whose static field leads to them; <see langword="null"/> where the initialiser gave them to the framework.</param>
readonly record struct ScanOwner(int Initializer, Type? Type);
