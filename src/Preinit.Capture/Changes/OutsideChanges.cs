using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Finds what the initialisers did to statics that are not in the image. It would be lost: the restored app sets these statics up anew.
/// </summary>
static class OutsideChanges
{
    /// <summary>A static field and its fingerprint at some time.</summary>
    public static Dictionary<FieldInfo, ulong> Remember(IEnumerable<Type> types) =>
        types.SelectMany(StaticFields.Of).ToDictionary(f => f, f => StateFingerprint.Of(f.GetValue(null)));

    /// <summary>Changes to statics that a module initialiser had set up; whoever made them, all initialisers have to give way.</summary>
    public static IEnumerable<Refusal> ToEarlyTypes(Dictionary<FieldInfo, ulong> before, int initializerCount) =>
        from field in before.Keys
        where StateFingerprint.Of(field.GetValue(null)) != before[field]
        from initializer in Enumerable.Range(0, initializerCount)
        select RefusalReason.OutsideChange.At(initializer, PathOf(field), "a module initialiser sets it up first");

    /// <summary>Statics of generic types are not imaged yet: whatever they hold would be lost.</summary>
    public static IEnumerable<Refusal> ToInstantiations(IEnumerable<Type> instantiations, IReadOnlyList<Assembly> assemblies, int initializerCount) =>
        from type in instantiations.Distinct()
        where assemblies.Contains(type.Assembly) && ClassInitialization.CanReadStatics(type)
        from field in StaticFields.Of(type)
        where !StaticFields.IsDefault(field.GetValue(null))
        from initializer in Enumerable.Range(0, initializerCount)
        select RefusalReason.OutsideChange.At(initializer, PathOf(field), "its type is generic");

    /// <summary>Changes to statics of libraries, seen by comparing with fresh copies of these.</summary>
    public static IEnumerable<Refusal> ToLibraries(LibraryTypes libraries, IReadOnlyCollection<string> names)
    {
        var (fresh, control) = (new FreshCopies(names), new FreshCopies(names));
        foreach (var (type, initializer) in libraries.All)
        {
            foreach (var field in StaticFields.Of(type).Where(f => !StaticFields.IsThreadStatic(f)))
            {
                if (IsChanged(field, fresh, control))
                    yield return RefusalReason.OutsideChange.At(initializer, PathOf(field), $"it belongs to {type.Assembly.GetName().Name}");
            }
        }
    }

    /// <summary>A field that differs between two fresh copies says nothing.</summary>
    static bool IsChanged(FieldInfo field, FreshCopies fresh, FreshCopies control)
    {
        try
        {
            var expected = StateFingerprint.Of(fresh.ValueOf(field));
            return expected == StateFingerprint.Of(control.ValueOf(field)) && expected != StateFingerprint.Of(field.GetValue(null));
        }
        catch (Exception) // of whatever kind: the type cannot be set up a second time in one process, so there is nothing to compare with
        {
            return false;
        }
    }

    static string PathOf(FieldInfo field) => $"{field.DeclaringType!.ToString().Replace('+', '.')}.{FieldLabel.Of(field)}";
}
