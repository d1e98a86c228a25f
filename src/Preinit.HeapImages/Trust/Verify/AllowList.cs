using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>
/// The types that an image may name, found by their names in a table of types that the program has given: a name that is not in it is not looked for anywhere, so that no assembly is loaded for it.
/// </summary>
sealed class AllowList
{
    readonly List<Type> definitions = [];
    readonly HashSet<Type> explicitly = [];
    readonly Lazy<NamedTypes> named;
    readonly ConditionalWeakTable<Type, ObjectShape> shapes = [];

    public AllowList(HeapImageVerification verification)
    {
        foreach (var type in verification.MentionedTypes)
            definitions.Add(Definition(type));
        foreach (var type in verification.AllowedTypes)
            AllowPartsOf(type);
        foreach (var assembly in verification.AllowedAssemblies)
        {
            foreach (var type in TypesOf(assembly))
                Allow(Definition(type));
        }
        named = new(() => new(definitions.Concat(ProvenTypes.All).Concat(KnownLinks.Holders)));
    }

    void AllowPartsOf(Type type)
    {
        if (type.HasElementType)
            AllowPartsOf(type.GetElementType()!);
        else if (!type.IsGenericParameter)
        {
            foreach (var argument in type.GetGenericArguments())
                AllowPartsOf(argument);
            Allow(Definition(type));
        }
    }

    void Allow(Type definition)
    {
        definitions.Add(definition);
        if (!ProvenTypes.Contains(definition))
            explicitly.Add(definition);
    }

    /// <summary>Whether the program allows a type by name; nothing is to be proven then that it does not say itself.</summary>
    public bool IsExplicit(Type type) => explicitly.Contains(Definition(type));

    /// <summary>What is proven of objects of a type; it depends on what is allowed.</summary>
    public ObjectShape ShapeOf(Type type)
    {
        try
        {
            return shapes.TryGetValue(type, out var known) ? known : shapes.GetOrAdd(type, ShapeBuilder.Build(type, this));
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
        return ProvenTypes.TryFind(module, token) ?? KnownLinks.TryFindHolder(module, token);
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
