namespace Preinit.Capture;

/// <summary>One property on the way to an object.</summary>
sealed record GetterStep(TypeSpec DeclaringType, string Property);
