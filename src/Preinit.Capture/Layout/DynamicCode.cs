using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>
/// Apps for native AOT switch code generation off, also where they run on the JIT, and initialisers must see it so. Preinit itself measures
/// layouts with generated code; the framework has a way to allow that for a while on one thread (System.Reflection.Emit.AssemblyBuilder),
/// which its own expression compiler uses.
/// </summary>
static class DynamicCode
{
    /// <summary>The same where it is not known to be allowed.</summary>
    public static IDisposable? AllowIfNeeded() => RuntimeFeature.IsDynamicCodeSupported ? null : Allow();

    /// <returns>What ends the permission, or <see langword="null"/> where none is needed.</returns>
    public static IDisposable? Allow() =>
        (IDisposable?)typeof(AssemblyBuilder).GetMethod("ForceAllowDynamicCode", BindingFlags.Static | BindingFlags.NonPublic)?.Invoke(null, null);
}
