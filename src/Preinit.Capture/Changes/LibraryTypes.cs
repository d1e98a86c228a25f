using System.Reflection;

namespace Preinit.Capture;

/// <summary>The types of the libraries that ship with the app and stay outside the image, and the initialiser during which each was set up.</summary>
sealed class LibraryTypes(IReadOnlyCollection<string> libraries)
{
    readonly Dictionary<Assembly, List<Type>> waiting = [];
    readonly Dictionary<Type, int> initializers = [];

    /// <summary>Those that were set up by an initialiser.</summary>
    public IEnumerable<(Type Type, int Initializer)> All =>
        initializers.Where(p => p.Value >= 0).OrderBy(p => p.Key.FullName, StringComparer.Ordinal).Select(p => (p.Key, p.Value));

    /// <summary>Gives the types that were set up since the last call to an initialiser; -1 stands for the time before the first.</summary>
    public void Attribute(int initializer)
    {
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (!waiting.ContainsKey(assembly))
                waiting.Add(assembly, IsShipped(assembly) ? TypesWithStatics(assembly) : []);
        }
        foreach (var types in waiting.Values)
        {
            foreach (var type in types.Where(ImagedTypes.IsSetUp))
                initializers.Add(type, initializer);
            types.RemoveAll(initializers.ContainsKey);
        }
    }

    bool IsShipped(Assembly assembly) => !assembly.IsDynamic && libraries.Contains(assembly.GetName().Name!);

    static List<Type> TypesWithStatics(Assembly assembly) =>
        [.. OutsideWorld.TypesOf(assembly).Where(t => !t.ContainsGenericParameters && StaticFields.Of(t).Any())];
}
