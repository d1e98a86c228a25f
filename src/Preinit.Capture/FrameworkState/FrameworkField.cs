using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;

namespace Preinit.Capture;

/// <summary>
/// A field of a class of the framework, found by name. Where the class has not been loaded or set up yet, nothing of it has been changed
/// either; where another build of the runtime has no such field, it is not looked at.
/// </summary>
/// <param name="assembly">A simple name.</param>
/// <param name="type">As reflection writes it.</param>
/// <param name="name">Of a static field.</param>
sealed class FrameworkField(string assembly, string type, string name)
{
    public const string CoreLibrary = "System.Private.CoreLib";

    const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    static readonly ConcurrentDictionary<string, Assembly> Loaded = LoadedNow();

    FieldInfo? found;

    /// <summary>A value that is there, or <see langword="null"/>.</summary>
    public object? Value => (found ??= Find())?.GetValue(null);

    /// <summary>The value of an instance field.</summary>
    public static object? Of(object? target, string name)
    {
        for (var type = target?.GetType(); type != null; type = type.BaseType)
        {
            if (type.GetField(name, Instance) is { } field)
                return field.GetValue(target);
        }
        return null;
    }

    FieldInfo? Find() => Loaded.GetValueOrDefault(assembly)?.GetType(type) is { } declaring && ClassInitialization.CanReadStatics(declaring)
        ? declaring.GetField(name, Static) : null;

    static ConcurrentDictionary<string, Assembly> LoadedNow()
    {
        var loaded = new ConcurrentDictionary<string, Assembly>();
        AppDomain.CurrentDomain.AssemblyLoad += (_, load) => Add(loaded, load.LoadedAssembly);
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
            Add(loaded, assembly);
        return loaded;
    }

    static void Add(ConcurrentDictionary<string, Assembly> loaded, Assembly assembly)
    {
        if (!assembly.IsDynamic && AssemblyLoadContext.GetLoadContext(assembly) == AssemblyLoadContext.Default)
            loaded.TryAdd(assembly.GetName().Name!, assembly);
    }
}
