using Mono.Cecil;

namespace Preinit.Build;

/// <summary>The types of fields as code uses them.</summary>
static class FieldTypes
{
    /// <summary>The type of a <c>volatile</c> field is a modified one, which is neither a value type nor a primitive one.</summary>
    public static TypeReference WithoutModifiers(TypeReference type) => type is IModifierType modified ? WithoutModifiers(modified.ElementType) : type;
}
