using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>Runs one initialiser.</summary>
static class InitializerCall
{
    const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static void Invoke(Assembly assembly, PlannedInitializer initializer)
    {
        var type = assembly.GetType(initializer.Type, throwOnError: true)!;
        if (initializer.Method == null)
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        else
            type.GetMethod(initializer.Method, AnyStatic, [])!.CreateDelegate<Action>()();
    }
}
