namespace Preinit.Capture;

/// <summary>A method as the build tool can write it into metadata.</summary>
/// <param name="DeclaringType">The type that declares it, instantiated.</param>
/// <param name="MetadataToken">Its token in the module of its definition, see <see cref="MethodTokens"/>.</param>
/// <param name="GenericArguments">The method's own type arguments.</param>
sealed record MethodSpec(TypeSpec DeclaringType, string Name, int MetadataToken, bool IsStatic, TypeSpec[] GenericArguments);
