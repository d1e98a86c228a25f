using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// The values of <see cref="AsyncLocal{T}"/> on the thread that runs the initialisers: what such an object holds is not in it but in the thread's
/// execution context (src/libraries/System.Private.CoreLib/src/System/Threading/ExecutionContext.cs, AsyncLocal.cs). The cultures are
/// kept in this way, too.
/// </summary>
sealed class AsyncLocals : IFrameworkState
{
    readonly FrameworkField culture = new(FrameworkField.CoreLibrary, typeof(CultureInfo).FullName!, "s_asyncLocalCurrentCulture");
    readonly FrameworkField uiCulture = new(FrameworkField.CoreLibrary, typeof(CultureInfo).FullName!, "s_asyncLocalCurrentUICulture");

    public IEnumerable<StateEntry> Read() =>
        from pair in Pairs(FrameworkField.Of(FrameworkField.Of(Thread.CurrentThread, "_executionContext"), "m_localValues"))
        where pair.Key != culture.Value && pair.Key != uiCulture.Value && pair.Value != null
        select new StateEntry($"{StaticRoot.TypeName(pair.Key.GetType())}.Value", pair.Value);

    /// <summary>The map has a field for each pair, an array of pairs, or is a dictionary.</summary>
    public static IEnumerable<(object Key, object? Value)> Pairs(object? map)
    {
        if (map is IDictionary)
            return Entries.Of(map);
        return from field in map?.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) ?? []
               from pair in field.GetValue(map) is IEnumerable several ? several.Cast<object?>() : [field.GetValue(map)]
               where FrameworkField.Of(pair, "key") != null
               select (FrameworkField.Of(pair, "key")!, FrameworkField.Of(pair, "value"));
    }
}
