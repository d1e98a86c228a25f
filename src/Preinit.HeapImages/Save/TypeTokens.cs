using System.Reflection;
using System.Runtime.CompilerServices;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>
/// What a load in the same builds needs of a manifest, so that it reads none: types by the tokens of their metadata, which need not be parsed and looked up as names do. It lies behind the
/// manifest, whose last eight bytes say where. All numbers have four bytes: those named here; for each module the sixteen of its version id; for each type how it is made, of earlier ones;
/// for each type of the image which of these it is; and for each link what it is, a type, and a token.
/// </summary>
/// <param name="Types">The types of the image in the order of its records.</param>
/// <param name="RootType">The type of the root.</param>
sealed record TypeTokens(IReadOnlyList<Type> Types, Type RootType) : IManifestTail
{
    /// <returns><see langword="null"/> where types have no tokens.</returns>
    public static TypeTokens? Of(IReadOnlyList<Type> types, Type rootType) => RuntimeFeature.IsDynamicCodeSupported ? new(types, rootType) : null;

    /// <summary>A module and a token; a definition, how many arguments, and these; an element; an element and a number of dimensions; an element.</summary>
    public const int Named = 0, Generic = 1, Vector = 2, MultiDimensional = 3, Pointer = 4;

    /// <summary>A type that declares a field, or a property by its getter; or the link itself.</summary>
    public const int Field = 0, Getter = 1, TypeObject = 2;

    /// <summary>What else there is in the manifest.</summary>
    public const int Hooks = 1, PreciseTypes = 2;

    const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public void Write(BinaryWriter writer, Manifest manifest)
    {
        var (modules, numbers, made) = (new List<Module>(), new Dictionary<Type, int>(), new List<int>());
        var root = NumberOf(RootType, modules, numbers, made);
        var links = Links(manifest.Links, t => NumberOf(t, modules, numbers, made));
        int[] types = [.. Types.Select(t => NumberOf(t, modules, numbers, made))];
        foreach (var number in (int[])[modules.Count, numbers.Count, types.Length, root, links == null ? -1 : manifest.Links.Length, manifest.Root, manifest.ObjectTypeCount, (manifest.HasHooks ? Hooks : 0) | (manifest.PreciseTypes.Length > 0 ? PreciseTypes : 0)])
            writer.Write(number);
        foreach (var module in modules)
            writer.Write(module.ModuleVersionId.ToByteArray());
        foreach (var number in made.Concat(types).Concat(links ?? []))
            writer.Write(number);
    }

    /// <returns><see langword="null"/> if some are of other kinds: then the manifest is read.</returns>
    static List<int>? Links(LinkSpec[] links, Func<Type, int> numberOf)
    {
        var (found, resolver) = (new List<int>(), new TypeResolver());
        foreach (var link in links)
        {
            (int Kind, TypeSpec Type, string Member)? known = link switch
            {
                LinkSpec.StaticField { Path: [] } field => (Field, field.DeclaringType, field.Name),
                LinkSpec.Property { Getters: [var getter] } => (Getter, getter.DeclaringType, getter.Property),
                LinkSpec.TypeObject single => (TypeObject, single.Type, ""),
                _ => null,
            };
            if (known is not var (kind, spec, member) || resolver.TryFind(spec) is not { ContainsGenericParameters: false } type)
                return null;
            var token = kind == Field ? type.GetField(member, Static)?.MetadataToken : kind == Getter ? type.GetProperty(member, Static)?.GetMethod?.MetadataToken : 0;
            if (token == null)
                return null;
            found.AddRange([kind, numberOf(type), token.Value]);
        }
        return found;
    }

    static int NumberOf(Type type, List<Module> modules, Dictionary<Type, int> numbers, List<int> made)
    {
        if (numbers.TryGetValue(type, out var known))
            return known;
        int[] how = type.IsSZArray ? [Vector, NumberOf(type.GetElementType()!, modules, numbers, made)]
            : type.IsArray ? [MultiDimensional, NumberOf(type.GetElementType()!, modules, numbers, made), type.GetArrayRank()]
            : type.IsPointer ? [Pointer, NumberOf(type.GetElementType()!, modules, numbers, made)]
            : type.IsConstructedGenericType ? [Generic, NumberOf(type.GetGenericTypeDefinition(), modules, numbers, made), type.GetGenericArguments().Length,
                .. type.GetGenericArguments().Select(a => NumberOf(a, modules, numbers, made))]
            : [Named, NumberOf(type.Module, modules), type.MetadataToken];
        made.AddRange(how);
        numbers.Add(type, numbers.Count);
        return numbers.Count - 1;
    }

    static int NumberOf(Module module, List<Module> modules)
    {
        if (modules.IndexOf(module) is >= 0 and var index)
            return index;
        modules.Add(module);
        return modules.Count - 1;
    }
}
