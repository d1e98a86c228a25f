using System.Reflection;
using System.Runtime.InteropServices;

namespace Preinit.Capture;

/// <summary>Those of <see cref="NativeLibrary.SetDllImportResolver"/> (src/libraries/System.Private.CoreLib/src/System/Runtime/InteropServices/NativeLibrary.cs).</summary>
sealed class DllImportResolvers : IFrameworkState
{
    readonly FrameworkField resolvers = new(FrameworkField.CoreLibrary, typeof(NativeLibrary).FullName!, "s_nativeDllResolveMap");

    /// <summary>The framework's own assemblies set theirs whenever they are used.</summary>
    public IEnumerable<StateEntry> Read() =>
        from resolver in resolvers.Value as IEnumerable<KeyValuePair<Assembly, DllImportResolver>> ?? []
        where !FrameworkTypes.Contains(resolver.Key)
        select new StateEntry("NativeLibrary.SetDllImportResolver()", resolver.Value, $"for {resolver.Key.GetName().Name}");
}
