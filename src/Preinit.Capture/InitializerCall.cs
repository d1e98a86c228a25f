using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>Runs one initialiser.</summary>
static class InitializerCall
{
    const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static Type TypeOf(IReadOnlyList<Assembly> assemblies, PlannedInitializer initializer) =>
        assemblies.Single(a => a.GetName().Name == initializer.Assembly).GetType(initializer.Type, throwOnError: true)!;

    public static void Invoke(IReadOnlyList<Assembly> assemblies, PlannedInitializer initializer)
    {
        var type = TypeOf(assemblies, initializer);
        if (initializer.Method == null)
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        else
            type.GetMethod(initializer.Method, AnyStatic, [])!.CreateDelegate<Action>()();
    }
}
