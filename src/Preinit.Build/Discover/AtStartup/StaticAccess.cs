using Mono.Cecil;

namespace Preinit.Build;

/// <summary>An instruction that names a static field.</summary>
/// <param name="Changes">Whether it may give the field another value.</param>
/// <param name="IsMade">Whether that is an object which the code has just made.</param>
sealed record StaticAccess(int Index, FieldReference Field, bool Changes, bool IsMade);
