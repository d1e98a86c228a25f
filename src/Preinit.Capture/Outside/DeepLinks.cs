using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Objects a little inside the read-only statics: each read-only field on the way holds for ever what the constructor put there, in any
/// process. Only the framework's are followed, whose constructors do not look at what the program did.
/// </summary>
sealed class DeepLinks
{
    const int LargestDepth = 4;
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    readonly List<(FieldInfo Field, object Value)> starts = [];
    Dictionary<object, LinkPath>? paths;

    public void Add(FieldInfo field, object value)
    {
        if (field.IsInitOnly && !field.FieldType.IsValueType && FrameworkTypes.Contains(field.DeclaringType!) && !StaticFields.IsThreadStatic(field))
            starts.Add((field, value));
    }

    /// <summary>The search starts when an object is first asked for: most graphs have none such.</summary>
    public LinkSpec? Find(object target) => (paths ??= Search()).GetValueOrDefault(target)?.Spec;

    /// <summary>Level by level, so that the shortest way is found.</summary>
    Dictionary<object, LinkPath> Search()
    {
        var found = new Dictionary<object, LinkPath>(ReferenceEqualityComparer.Instance);
        List<LinkPath> level = [.. starts.Where(s => TypeSpecs.CanDescribe(s.Field.DeclaringType!)).Select(s => LinkPath.Static(s.Field))];
        for (var depth = 0; depth < LargestDepth && level.Count > 0; depth++)
        {
            var next = new List<LinkPath>();
            foreach (var path in level)
            {
                foreach (var inner in Fields(path.Value!.GetType()).Select(path.Field))
                {
                    if (inner.Value is not null and not string and not Type && found.TryAdd(inner.Value, inner))
                        next.Add(inner);
                }
            }
            level = next;
        }
        return found;
    }

    static IEnumerable<FieldInfo> Fields(Type type)
    {
        for (var current = type; current != null && FrameworkTypes.Contains(current); current = current.BaseType)
        {
            if (!TypeSpecs.CanDescribe(current) || current.IsArray)
                continue;
            foreach (var field in current.GetFields(Declared))
            {
                if (field.IsInitOnly && StructFields.IsReference(field.FieldType))
                    yield return field;
            }
        }
    }
}
