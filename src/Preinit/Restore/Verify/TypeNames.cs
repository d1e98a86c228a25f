namespace Preinit.Restore;

/// <summary>Finds types by their names, so that no library is loaded for graphs that have nothing of it.</summary>
static class TypeNames
{
    /// <summary>Reflection's name without type arguments.</summary>
    public static string? Of(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName;

    /// <summary>A type itself, or the nearest of its base types, with one of the names.</summary>
    public static Type? FindBase(Type type, params ReadOnlySpan<string> names)
    {
        for (var current = type; current != null; current = current.BaseType)
        {
            if (names.Contains(Of(current)))
                return current;
        }
        return null;
    }
}
