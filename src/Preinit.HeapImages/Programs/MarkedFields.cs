using System.Reflection;
using Preinit.Capture;
using Preinit.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>The static fields that the embedded images have values of, found by the names of their roots.</summary>
static class MarkedFields
{
    /// <summary>As they are now.</summary>
    /// <exception cref="HeapImageException">The app has no images, or these have no names.</exception>
    /// <param name="types">The types that have them.</param>
    public static ProgramRoots Read(out HashSet<Type> types)
    {
        var images = LiveImages.Names;
        if (images.Length == 0)
            throw Problems.NoProgram("no image of it is in use: it was not published with Preinit, or runs its original initialisers");
        var fields = FieldsByName();
        var found = new HashSet<FieldInfo>();
        object?[][] roots = [.. images.Select(image => RootsOf(image, fields, found))];
        types = [.. found.Select(f => f.DeclaringType!), .. Marked()];
        return new(images, roots, [.. Others(found, types).Select(f => new OtherField(f.DeclaringType!, f.Name, f.GetValue(null)))]);
    }

    static object?[] RootsOf(string image, IReadOnlyDictionary<string, FieldInfo> fields, HashSet<FieldInfo> found)
    {
        var names = LiveImages.RootNamesOf(image);
        object?[] roots = [.. LiveImages.RootsOf(image)];
        if (names.Length == 0)
            throw Problems.NoProgram("it was published without the names of its roots (PreinitNames)");
        for (var i = 0; i < Math.Min(names.Length, roots.Length); i++)
        {
            if (!fields.TryGetValue(names[i], out var field) || !found.Add(field))
                continue;
            roots[i] = field.GetValue(null);
        }
        return roots;
    }

    static Dictionary<string, FieldInfo> FieldsByName()
    {
        var fields = new Dictionary<string, FieldInfo>();
        foreach (var type in AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic && !FrameworkTypes.Contains(a)).SelectMany(OutsideWorld.TypesOf).Where(t => !t.ContainsGenericParameters))
        {
            foreach (var field in StaticFields.Of(type))
                fields.TryAdd(StaticRoot.NameOf(field), field);
        }
        return fields;
    }

    /// <summary>Read-only ones cannot have changed.</summary>
    static IEnumerable<FieldInfo> Others(HashSet<FieldInfo> found, HashSet<Type> types) => types.SelectMany(StaticFields.Of)
        .Where(f => !found.Contains(f) && !f.IsInitOnly && !StaticFields.RunsAtStartup(f) && !StaticFields.IsThreadStatic(f) && !FieldCollector.IsNotCaptured(f));

    static IEnumerable<Type> Marked() => AppDomain.CurrentDomain.GetAssemblies().Where(a => !a.IsDynamic && AssemblyReferences.Exist(a, typeof(PreinitializeAttribute).Assembly))
        .SelectMany(OutsideWorld.TypesOf).Where(t => !t.ContainsGenericParameters && t.IsDefined(typeof(PreinitializeAttribute), inherit: false));
}
