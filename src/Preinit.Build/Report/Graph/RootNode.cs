using Preinit.Capture;

namespace Preinit.Build;

/// <summary>A static field, or something else that objects are kept for.</summary>
/// <param name="Name">With its type.</param>
/// <param name="Owner">The type, if it is a static field.</param>
/// <param name="Value">The number of the object it holds, or -1.</param>
sealed record RootNode(string Name, CapturedType? Owner, int Value);
