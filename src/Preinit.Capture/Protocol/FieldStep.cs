namespace Preinit.Capture;

/// <summary>One field on the way into a struct.</summary>
sealed record FieldStep(TypeSpec DeclaringType, string Name);
