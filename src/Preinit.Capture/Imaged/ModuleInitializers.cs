using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Tells whether an assembly has a module initialiser, without running it. It belongs to a class that has no name; where that is, the runtime's
/// own core library knows (System.Reflection.RuntimeModule).
/// </summary>
static class ModuleInitializers
{
    static readonly PropertyInfo? Holder =
        typeof(ModuleInitializers).Module.GetType().GetProperty("RuntimeType", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>Where the property is missing, there may be one. It is null if the class has no members.</summary>
    public static bool MayBeIn(Assembly assembly) => Holder == null || Holder.GetValue(assembly.ManifestModule) is Type { TypeInitializer: not null };
}
