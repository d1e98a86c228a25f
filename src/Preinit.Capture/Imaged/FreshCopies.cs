using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Preinit.Capture;

/// <summary>
/// The libraries of the app once more, in a load context of their own: their statics are as the static constructors leave them, untouched
/// by any initialiser.
/// </summary>
sealed class FreshCopies(IReadOnlyCollection<string> libraries) : AssemblyLoadContext("fresh copies")
{
    /// <summary>Whether an assembly is one of any fresh copies.</summary>
    public static bool Contain(Assembly assembly) => GetLoadContext(assembly) is FreshCopies;

    /// <summary>The value that a static field has after its type's static constructor.</summary>
    public object? ValueOf(FieldInfo field) => SetUp(field.DeclaringType!)
        .GetField(field.Name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!.GetValue(null);

    /// <summary>The copy of a type, after its static constructor.</summary>
    public Type SetUp(Type type)
    {
        var copy = CopyOf(type);
        RuntimeHelpers.RunClassConstructor(copy.TypeHandle);
        return copy;
    }

    Type CopyOf(Type type)
    {
        if (type.IsArray)
            return type.IsSZArray ? CopyOf(type.GetElementType()!).MakeArrayType() : CopyOf(type.GetElementType()!).MakeArrayType(type.GetArrayRank());
        if (type.IsConstructedGenericType)
            return CopyOf(type.GetGenericTypeDefinition()).MakeGenericType([.. type.GetGenericArguments().Select(CopyOf)]);
        return libraries.Contains(type.Assembly.GetName().Name!)
            ? LoadFromAssemblyPath(type.Assembly.Location).GetType(type.FullName!, throwOnError: true)!
            : type;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        // What is not a library of the app is the framework's, or in the image, and shared with the app.
        return libraries.Contains(name.Name!) ? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name.Name + ".dll")) : null;
    }
}
