using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>
/// Reads <see cref="TypeTokens"/>. Written so that nothing of it has to be compiled at run time, and for tables that anybody may have made: with a list of what is allowed, tokens are looked for there and nowhere else.
/// </summary>
sealed unsafe class TypesByTokens
{
    /// <summary>A type that consists of more types is left to names. Since each can be made of earlier ones twice, few of these could be more than memory has room for.</summary>
    const int LargestType = 1000;

    /// <summary>The table of types that a module defines.</summary>
    const int Definition = 2;

    readonly int* end;
    int* next, links;
    int linkCount;
    Type[] made = [];
    int[] sizes = [];

    readonly AllowList? allowed;

    TypesByTokens(int* next, int* end, AllowList? allowed)
    {
        this.next = next;
        this.end = end;
        this.allowed = allowed;
    }

    /// <summary>See <see cref="Manifest"/>.</summary>
    public int Root { get; private set; }

    /// <inheritdoc cref="Root"/>
    public int ObjectTypeCount { get; private set; }

    /// <inheritdoc cref="Root"/>
    public bool HasHooks { get; private set; }

    /// <inheritdoc cref="Root"/>
    public bool HasPreciseTypes { get; private set; }

    public Type RootType { get; private set; } = typeof(object);

    public Type[] Types { get; private set; } = [];

    /// <param name="manifest">A manifest whose checksum is right.</param>
    /// <param name="length">Of it, a multiple of 8.</param>
    /// <param name="allowed">The types and links that there may be; null for all.</param>
    /// <returns><see langword="null"/> if a module is not there, or is another build, or something is not allowed; then names decide.</returns>
    public static TypesByTokens? TryRead(byte* manifest, long length, AllowList? allowed = null)
    {
        var start = length < 8 ? -1 : *(long*)(manifest + length - 8);
        if (!RuntimeFeature.IsDynamicCodeSupported || start < 0 || start > length - 8 || start % 8 != 0)
            return null;
        var types = new TypesByTokens((int*)(manifest + start), (int*)(manifest + length - 8), allowed);
        try
        {
            return types.TryRead() ? types : null;
        }
        catch (Exception exception) when (exception is ArgumentException or TypeLoadException or NotSupportedException or IOException or BadImageFormatException or InvalidDataException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    bool TryRead()
    {
        var (moduleCount, madeCount, typeCount, rootType) = (Next(), Next(), Next(), Next());
        linkCount = Next();
        Root = Next();
        ObjectTypeCount = Next();
        var flags = Next();
        (HasHooks, HasPreciseTypes) = ((flags & TypeTokens.Hooks) != 0, (flags & TypeTokens.PreciseTypes) != 0);
        var words = end - next;
        if (moduleCount < 0 || moduleCount * 4L > words || madeCount < 0 || madeCount > Math.Min(words, 8L * TypeSection.MaxTypes) || typeCount < 0 || typeCount > words)
            return false;
        if (Modules(moduleCount) is not { } modules)
            return false;
        made = new Type[madeCount];
        sizes = new int[madeCount];
        for (var i = 0; i < made.Length; i++)
        {
            made[i] = Make(modules, out sizes[i]);
            if (sizes[i] > LargestType)
                return false;
        }
        Types = new Type[typeCount];
        for (var i = 0; i < Types.Length; i++)
        {
            Types[i] = made[Next()];
            if (i < ObjectTypeCount && Types[i].ContainsGenericParameters)
                return false;
        }
        RootType = made[rootType];
        links = next;
        return true;
    }

    Type Make(Module[] modules, out int size)
    {
        size = 1;
        switch (Next())
        {
            case TypeTokens.Named:
                var module = modules[Next()];
                return Named(module, Next());
            case TypeTokens.Generic:
                var definition = Made(ref size);
                var arguments = new Type[Next() is >= 0 and <= LargestType and var count ? count : throw new InvalidDataException()];
                for (var i = 0; i < arguments.Length; i++)
                    arguments[i] = Made(ref size);
                return definition.IsGenericTypeDefinition && size <= LargestType ? definition.MakeGenericType(arguments) : throw new InvalidDataException();
            case TypeTokens.Vector:
                return Made(ref size).MakeArrayType();
            case TypeTokens.MultiDimensional:
                var element = Made(ref size);
                return element.MakeArrayType(Next());
            case TypeTokens.Pointer when allowed == null:
                return Made(ref size).MakePointerType();
            default:
                throw new InvalidDataException();
        }
    }

    Type Named(Module module, int token) => token >> 24 != Definition ? throw new InvalidDataException()
        : allowed == null ? module.ResolveType(token) : allowed.TryFind(module, token) ?? throw new InvalidDataException();

    Type Made(ref int size)
    {
        var index = Next();
        size += sizes[index];
        return made[index] ?? throw new InvalidDataException();
    }

    /// <summary>How many objects outside the image there are; negative if the manifest has to say what they are.</summary>
    public int LinkCount => linkCount;

    /// <summary>Finds the objects outside the image.</summary>
    /// <param name="found">Room for them.</param>
    /// <returns><see langword="false"/> if the manifest has to say what they are.</returns>
    public bool TryLink(object?[] found)
    {
        if (linkCount != found.Length)
            return false;
        next = links;
        try
        {
            for (var i = 0; i < found.Length; i++)
            {
                if ((found[i] = Link(Next(), made[Next()], Next())) == null)
                    return false;
            }
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException) // it happens again where the manifest is followed, and is told there
        {
            return false;
        }
    }

    object? Link(int kind, Type type, int token) => kind switch
    {
        TypeTokens.Field when allowed != null => LinkCheck.TryFindField(type, token, allowed)?.GetValue(null),
        TypeTokens.Getter when allowed != null => LinkCheck.TryFindGetter(type, token) is { } getter ? Get(getter) : null,
        TypeTokens.Field => FieldInfo.GetFieldFromHandle(type.Module.ModuleHandle.ResolveFieldHandle(token), type.TypeHandle).GetValue(null),
        TypeTokens.Getter => Get((MethodInfo)MethodBase.GetMethodFromHandle(type.Module.ModuleHandle.ResolveMethodHandle(token), type.TypeHandle)!),
        TypeTokens.TypeObject => type,
        _ => null,
    };

    /// <summary>By a delegate: the first use of what invokes methods takes longer.</summary>
    static object? Get(MethodInfo getter) => getter.ReturnType.IsValueType ? null : getter.CreateDelegate<Func<object?>>()();

    /// <summary>The modules of the process with these version ids.</summary>
    Module[]? Modules(int count)
    {
        var found = new Module[count];
        var assemblies = AppDomain.CurrentDomain.GetAssemblies();
        for (var i = 0; i < count; i++, next += 4)
        {
            if (ModuleOf(*(Guid*)next, assemblies) is not { } module)
                return null;
            found[i] = module;
        }
        return found;
    }

    static Module? ModuleOf(Guid version, Assembly[] assemblies)
    {
        foreach (var assembly in assemblies)
        {
            if (!assembly.IsDynamic && !assembly.IsCollectible && assembly.ManifestModule.ModuleVersionId == version)
                return assembly.ManifestModule;
        }
        return null;
    }

    int Next() => next < end ? *next++ : throw new InvalidDataException();
}
