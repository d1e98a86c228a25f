using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Finds types by their specifications.</summary>
class TypeResolver
{
    readonly Dictionary<string, Assembly?> assemblies = [];

    /// <returns>The type, or <see langword="null"/>.</returns>
    public virtual Type? TryFind(TypeSpec spec)
    {
        try
        {
            return spec switch
            {
                TypeSpec.Named named => Named(named),
                TypeSpec.Generic generic => Generic(generic),
                TypeSpec.Vector vector => TryFind(vector.Element)?.MakeArrayType(),
                TypeSpec.MultiDimensional array => TryFind(array.Element)?.MakeArrayType(array.Rank),
                TypeSpec.Pointer pointer => TryFind(pointer.Element)?.MakePointerType(),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is ArgumentException or TypeLoadException or NotSupportedException or IOException or BadImageFormatException)
        {
            return null;
        }
    }

    /// <exception cref="HeapImageException">It does not exist.</exception>
    public Type Find(TypeSpec spec) => TryFind(spec) ?? throw Problems.MissingOutside($"the type {SpecText.Of(spec)}");

    Type? Generic(TypeSpec.Generic generic)
    {
        var definition = Named(generic.Definition);
        Type?[] arguments = [.. generic.Arguments.Select(TryFind)];
        return definition == null || arguments.Contains(null) ? null : definition.MakeGenericType(arguments!);
    }

    Type? Named(TypeSpec.Named named) =>
        AssemblyOf(named.Assembly)?.GetType(SpecText.MetadataName(named), throwOnError: false) ?? RenamedTypes.Find(SpecText.MetadataName(named));

    /// <summary>Of whatever version: whether it is the right one is seen by what is in it.</summary>
    Assembly? AssemblyOf(string fullName)
    {
        if (!assemblies.TryGetValue(fullName, out var assembly))
            assemblies[fullName] = assembly = Loaded(fullName) ?? TryLoad(fullName);
        return assembly;
    }

    /// <summary>The simple name stands before the first comma. Names are not parsed: that takes longer than the rest of a small load.</summary>
    static Assembly? Loaded(string fullName)
    {
        var simple = fullName[..(fullName.IndexOf(',') + 1)];
        foreach (var assembly in AppDomain.CurrentDomain.GetAssemblies())
        {
            if (simple.Length > 0 && !assembly.IsDynamic && !assembly.IsCollectible && assembly.FullName!.StartsWith(simple, StringComparison.Ordinal))
                return assembly;
        }
        return null;
    }

    static Assembly? TryLoad(string fullName)
    {
        try
        {
            return Assembly.Load(new AssemblyName(fullName) { Version = null });
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return null;
        }
    }
}
