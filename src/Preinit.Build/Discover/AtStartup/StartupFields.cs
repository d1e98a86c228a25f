using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The static fields of a type that are marked with <c>[RunAtStartup]</c>.</summary>
static class StartupFields
{
    public static IEnumerable<FieldDefinition> Of(TypeDefinition type) => type.Fields.Where(f => f.IsStatic && Marks.Of(f, Marks.RunAtStartup).Any());
}
