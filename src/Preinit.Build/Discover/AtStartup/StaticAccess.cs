using Mono.Cecil;

namespace Preinit.Build;

/// <summary>An instruction that names a static field.</summary>
/// <param name="Changes">Whether it may give the field another value.</param>
sealed record StaticAccess(int Index, FieldReference Field, bool Changes);
