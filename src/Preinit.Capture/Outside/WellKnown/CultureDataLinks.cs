using System.Globalization;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// What cultures are made of (System.Globalization.CultureData, internal): a cache of what the system knows of a culture, one for each
/// name with and one without the user's own settings, and one for each region.
/// </summary>
static class CultureDataLinks
{
    const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    static readonly Type? Type = typeof(CultureInfo).Assembly.GetType("System.Globalization.CultureData");

    /// <summary>The fields that hold a name that it may have been asked for by.</summary>
    static readonly string[] Names = ["_sRealName", "_sName", "_sRegionName"];

    public static bool IsCultureData(object target) => target.GetType() == Type;

    public static LinkSpec? Find(object data)
    {
        var candidates = Ways(data).Where(p => p != null && ReferenceEquals(p.Value, data));
        return candidates.FirstOrDefault()?.Spec;
    }

    static IEnumerable<LinkPath?> Ways(object data)
    {
        yield return Call("get_Invariant");
        foreach (var field in Names)
        {
            if (Type!.GetField(field, Instance)?.GetValue(data) is not string name)
                continue;
            foreach (var userSettings in (bool[])[false, true])
            {
                yield return Call("GetCultureData", name, userSettings);
                yield return Call("GetCultureDataForRegion", name, userSettings);
            }
        }
    }

    static LinkPath? Call(string method, params object[] arguments)
    {
        try
        {
            return Type!.GetMethod(method, Static, [.. arguments.Select(a => a.GetType())]) is { } found ? LinkPath.Static(found, arguments) : null;
        }
        catch (TargetInvocationException) // no culture, or no region, of that name
        {
            return null;
        }
    }
}
