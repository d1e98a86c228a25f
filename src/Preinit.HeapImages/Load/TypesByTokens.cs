using System.Reflection;

namespace Preinit.HeapImages;

/// <summary>Reads <see cref="TypeTokens"/>. Written so that nothing of it has to be compiled at run time.</summary>
sealed unsafe class TypesByTokens
{
    const int LongestGeneric = 1000;

    readonly int* end;
    int* next, links;
    int linkCount;
    Type[] made = [];

    TypesByTokens(int* next, int* end)
    {
        this.next = next;
        this.end = end;
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
    /// <returns><see langword="null"/> if a module is not there, or is another build; then names decide.</returns>
    public static TypesByTokens? TryRead(byte* manifest, long length)
    {
        var start = length < 8 ? -1 : *(long*)(manifest + length - 8);
        if (start < 0 || start > length - 8 || start % 8 != 0)
            return null;
        var types = new TypesByTokens((int*)(manifest + start), (int*)(manifest + length - 8));
        try
        {
            return types.TryRead() ? types : null;
        }
        catch (Exception exception) when (exception is ArgumentException or TypeLoadException or NotSupportedException or IOException or BadImageFormatException or InvalidDataException)
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
        if (moduleCount < 0 || moduleCount * 4L > words || madeCount < 0 || madeCount > words || typeCount < 0 || typeCount > words)
            return false;
        if (Modules(moduleCount) is not { } modules)
            return false;
        made = new Type[madeCount];
        for (var i = 0; i < made.Length; i++)
            made[i] = Make(modules);
        Types = new Type[typeCount];
        for (var i = 0; i < Types.Length; i++)
            Types[i] = made[Next()];
        RootType = made[rootType];
        links = next;
        return true;
    }

    Type Make(Module[] modules)
    {
        switch (Next())
        {
            case TypeTokens.Named:
                var module = modules[Next()];
                return module.ResolveType(Next());
            case TypeTokens.Generic:
                var definition = made[Next()];
                var count = Next();
                if (count is < 0 or > LongestGeneric)
                    throw new InvalidDataException();
                var arguments = new Type[count];
                for (var i = 0; i < count; i++)
                    arguments[i] = made[Next()];
                return definition.MakeGenericType(arguments);
            case TypeTokens.Vector:
                return made[Next()].MakeArrayType();
            case TypeTokens.MultiDimensional:
                var element = made[Next()];
                return element.MakeArrayType(Next());
            case TypeTokens.Pointer:
                return made[Next()].MakePointerType();
            default:
                throw new InvalidDataException();
        }
    }

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

    static object? Link(int kind, Type type, int token) => kind switch
    {
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
