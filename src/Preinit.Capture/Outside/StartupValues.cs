using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// The objects that fields hold which get their values at start-up. Others will be there then, so an object of the image that refers to one of
/// these would refer to something that the field no longer holds. What an initialiser found in static fields that it uses is no such object.
/// </summary>
sealed class StartupValues(IReadOnlyList<StartupField> fields, IReadOnlyCollection<Type> types)
{
    readonly ILookup<(string, string), Type> byName = types.ToLookup(t => (t.Assembly.GetName().Name!, TypeSpecs.DefinitionName(t)));

    /// <param name="isImaged">Whether a type is in the image; in others the mark means nothing.</param>
    public Dictionary<object, FieldInfo> Find(Func<Type, bool> isImaged)
    {
        var found = new Dictionary<object, FieldInfo>(ReferenceEqualityComparer.Instance);
        foreach (var field in fields)
        {
            foreach (var holder in Named(field.Assembly, field.Type, field.Field).Where(f => isImaged(f.DeclaringType!)))
                Add(holder, field, found);
        }
        return found;
    }

    void Add(FieldInfo holder, StartupField field, Dictionary<object, FieldInfo> found)
    {
        if (holder.GetValue(null) is not { } value)
            return;
        var known = new IdentityMap<FieldInfo>();
        foreach (var used in field.Uses.SelectMany(u => Named(field.Assembly, u.Type, u.Field)).Where(f => !StaticFields.RunsAtStartup(f)))
        {
            if (used.GetValue(null) is { } start)
                References.Reach(used, start, known);
        }
        var own = new IdentityMap<FieldInfo>();
        References.Reach(holder, value, own);
        foreach (var target in own.Entries.Select(e => e.Key).Where(o => !known.ContainsKey(o) || field.IsMade && o == value))
            found.TryAdd(target, holder);
    }

    IEnumerable<FieldInfo> Named(string assembly, string type, string field) => byName[(assembly, type)].SelectMany(StaticFields.Of).Where(f => f.Name == field);
}
