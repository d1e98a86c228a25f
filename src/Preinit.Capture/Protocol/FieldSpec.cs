namespace Preinit.Capture;

/// <summary>An instance field as the build tool can write it into metadata.</summary>
sealed record FieldSpec(TypeSpec DeclaringType, string Name, bool InStruct);
