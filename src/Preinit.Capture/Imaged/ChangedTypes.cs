using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Types of libraries whose statics the initialisers changed after the static constructor had run: seen by comparing with fresh copies of
/// the libraries.
/// </summary>
sealed class ChangedTypes(IReadOnlyCollection<string> libraries)
{
    readonly FreshCopies fresh = new(libraries), control = new(libraries);
    FreshCopies? parts;

    /// <summary>The fields that changed, of the types given.</summary>
    public List<FieldInfo> FieldsOf(IEnumerable<Type> types) =>
        [.. types.SelectMany(StaticFields.Of).Where(f => !StaticFields.IsThreadStatic(f) && !StaticFields.RunsAtStartup(f) && IsChanged(f))];

    /// <summary>
    /// Static constructors that ran may have had a part in a change, by counting themselves for example: they would do so again in the
    /// published app. Those can be of the same assembly, or of one that refers to it.
    /// </summary>
    public static IEnumerable<Type> Accomplices(IEnumerable<Type> changed, IEnumerable<Type> outside)
    {
        var assemblies = changed.Select(t => t.Assembly.GetName().Name!).ToHashSet();
        return outside.Where(t => assemblies.Contains(t.Assembly.GetName().Name!)
            || t.Assembly.GetReferencedAssemblies().Any(r => assemblies.Contains(r.Name!)));
    }

    /// <summary>Whether the static constructor of a type changes one of the fields that changed. In copies where only those are set up, it is seen to.</summary>
    public bool HasPart(Type accomplice, IReadOnlyCollection<FieldInfo> changed)
    {
        var copies = parts ??= new(libraries);
        try
        {
            var before = Content();
            copies.SetUp(accomplice);
            if (before.SequenceEqual(Content()))
                return false;
            parts = null; // no longer as the static constructors of the fields' own types left them
            return true;
        }
        catch (Exception) // of whatever kind, as below
        {
            return false;
        }

        List<ulong> Content() => [.. changed.Select(f => StateFingerprint.Of(copies.ValueOf(f)))];
    }

    /// <summary>A field that differs between two fresh copies says nothing.</summary>
    bool IsChanged(FieldInfo field)
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
}
