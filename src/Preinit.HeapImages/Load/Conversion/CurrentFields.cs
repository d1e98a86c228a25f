using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>The fields of a type in this process, with their offsets, and the names that images may know them by.</summary>
static class CurrentFields
{
    /// <param name="type">A class, with its base classes, or a struct.</param>
    public static List<FieldPlace> Of(Type type)
    {
        var found = new List<FieldPlace>();
        for (var current = type; current != null && current != typeof(object); current = current.BaseType)
            found.AddRange(FieldPlaces.Of(current));
        return found;
    }

    /// <summary>As in metadata: its own, and those it had.</summary>
    public static IEnumerable<string> NamesOf(FieldInfo field)
    {
        yield return field.Name;
        foreach (var renamed in field.GetCustomAttributes<RenamedFromAttribute>())
            yield return renamed.Name;
        var label = FieldLabel.Of(field);
        if (label == field.Name)
            yield break;
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        foreach (var renamed in field.DeclaringType!.GetProperty(label, Declared)?.GetCustomAttributes<RenamedFromAttribute>() ?? [])
        {
            yield return $"<{renamed.Name}>k__BackingField";
            yield return renamed.Name;
        }
    }
}
