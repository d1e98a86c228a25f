using System.Collections.Concurrent;
using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>
/// The types that an image may name, found by their names in a table of types that the program has given: a name that is not in it is not looked for anywhere, so that no assembly is loaded for it.
/// </summary>
sealed class AllowList
{
    readonly Type[] definitions;
    readonly HashSet<Type> explicitly = [];
    readonly Lazy<NamedTypes> named;
    readonly ConcurrentDictionary<Type, ObjectShape> shapes = [];

    public AllowList(HeapImageVerification verification)
    {
        var all = new List<Type>(ProvenTypes.All);
        foreach (var type in verification.MentionedTypes)
            all.Add(Definition(type));
        foreach (var type in verification.AllowedTypes.SelectMany(PartsOf).Concat(verification.AllowedAssemblies.SelectMany(TypesOf)))
        {
            all.Add(Definition(type));
            if (!ProvenTypes.Contains(Definition(type)))
                explicitly.Add(Definition(type));
        }
        definitions = [.. all];
        named = new(() => new(definitions.Concat(KnownLinks.Holders)));
    }

    /// <summary>Whether the program allows a type by name; nothing is to be proven then that it does not say itself.</summary>
    public bool IsExplicit(Type type) => explicitly.Contains(Definition(type));

    /// <summary>What is proven of objects of a type; it depends on what is allowed.</summary>
    public ObjectShape ShapeOf(Type type)
    {
        try
        {
            return shapes.GetOrAdd(type, t => ShapeBuilder.Build(t, this));
        }
        catch (TypeLoadException exception)
        {
            throw Problems.CannotVerify($"{type}", exception.Message);
        }
    }

    /// <summary>By a token, which is only compared: what is not allowed is not asked for.</summary>
    /// <returns><see langword="null"/> if it is not allowed; names tell why.</returns>
    public Type? TryFind(Module module, int token)
    {
        foreach (var type in definitions)
        {
            if (type.MetadataToken == token && type.Module == module)
                return type;
        }
        return KnownLinks.TryFindHolder(module, token);
    }

    /// <exception cref="HeapImageException">It is not allowed, or does not exist.</exception>
    public Type Find(TypeSpec spec)
    {
        try
        {
            return spec switch
            {
                TypeSpec.Named single => Named(single),
                TypeSpec.Generic generic => Generic(generic),
                TypeSpec.Vector vector => Find(vector.Element).MakeArrayType(),
                TypeSpec.MultiDimensional { Rank: > 0 and <= 32 } array => Find(array.Element).MakeArrayType(array.Rank),
                _ => throw Problems.NotAllowed(SpecText.Of(spec)),
            };
        }
        catch (Exception exception) when (exception is ArgumentException or TypeLoadException or NotSupportedException or BadImageFormatException or IOException or InvalidOperationException)
        {
            throw Problems.Unverified($"there is no type {SpecText.Of(spec)} ({exception.Message})");
        }
    }

    /// <summary>A type that has no objects in the image, but stands for its assembly, which is compared. It may be of any assembly that is loaded already.</summary>
    public Type FindWitness(TypeSpec spec)
    {
        if (spec is not TypeSpec.Named single || named.Value.TryFind(single) != null)
            return Find(spec);
        var assembly = AppDomain.CurrentDomain.GetAssemblies().FirstOrDefault(a => !a.IsDynamic && !a.IsCollectible && a.GetName().Name == NamedTypes.AssemblyOf(single));
        return assembly?.GetType(SpecText.MetadataName(single), throwOnError: false) is { ContainsGenericParameters: false } type ? type : throw Problems.NotAllowed(SpecText.Of(spec));
    }

    Type Named(TypeSpec.Named spec) => named.Value.TryFind(spec) ?? throw Problems.NotAllowed(SpecText.Of(spec));

    Type Generic(TypeSpec.Generic spec)
    {
        var definition = Named(spec.Definition);
        if (!definition.IsGenericTypeDefinition || definition.GetGenericArguments().Length != spec.Arguments.Length)
            throw Problems.Unverified($"there is no type {SpecText.Of(spec)}");
        return definition.MakeGenericType([.. spec.Arguments.Select(Find)]);
    }

    static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    static IEnumerable<Type> PartsOf(Type type) =>
        type.HasElementType ? PartsOf(type.GetElementType()!) : type.IsGenericParameter ? [] : type.GetGenericArguments().SelectMany(PartsOf).Append(type);

    static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
