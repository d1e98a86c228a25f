using System.Reflection;
using System.Reflection.Emit;

namespace Preinit.Capture;

/// <summary>
/// Apps for native AOT switch code generation off, also where they run on the JIT, and initialisers must see it so. Preinit itself measures
/// layouts with generated code; the framework has a way to allow that for a while on one thread (System.Reflection.Emit.AssemblyBuilder),
/// which its own expression compiler uses.
/// </summary>
static class DynamicCode
{
    /// <returns>What ends the permission, or <see langword="null"/> where none is needed.</returns>
    public static IDisposable? Allow() =>
        (IDisposable?)typeof(AssemblyBuilder).GetMethod("ForceAllowDynamicCode", BindingFlags.Static | BindingFlags.NonPublic)?.Invoke(null, null);
}
