using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// The cultures that the framework keeps by their names, and what belongs to them. Cultures of the program's own are copied. The current
/// culture of the process is refused: another process has another one.
/// </summary>
sealed class CultureLinks
{
    static readonly MethodInfo GetCultureInfo = typeof(CultureInfo).GetMethod(nameof(CultureInfo.GetCultureInfo), [typeof(string)])!;

    readonly Dictionary<object, LinkSpec> links = new(ReferenceEqualityComparer.Instance);
    readonly HashSet<object> current = new(ReferenceEqualityComparer.Instance);
    bool isFilled;

    public LinkSpec? Find(object target, out RefusalReason? refused)
    {
        if (!isFilled)
            Fill();
        isFilled = true;
        var link = links.GetValueOrDefault(target) ?? (target is CompareInfo rules ? Equal(rules) : null);
        refused = link == null && current.Contains(target) ? RefusalReason.Current : null;
        return link;
    }

    void Fill()
    {
        AddCulture(LinkPath.Static(Getter(nameof(CultureInfo.InvariantCulture))));
        foreach (var name in CachedNames().Order(StringComparer.Ordinal))
            AddCulture(LinkPath.Static(GetCultureInfo, name));
        foreach (var field in (string[])["s_userDefaultCulture", "s_userDefaultUICulture"])
        {
            if (Cache(field) is CultureInfo culture)
                current.UnionWith([culture, culture.TextInfo, culture.NumberFormat, culture.DateTimeFormat, culture.Calendar]);
        }
        current.Add(RegionInfo.CurrentRegion);
    }

    void AddCulture(LinkPath culture)
    {
        Add(culture);
        Add(culture.Call(Getter(nameof(CultureInfo.CompareInfo))));
        Add(culture.Call(Getter(nameof(CultureInfo.TextInfo))));
        Add(culture.Call(Getter(nameof(CultureInfo.NumberFormat))));
        Add(culture.Call(Getter(nameof(CultureInfo.DateTimeFormat))));
        Add(culture.Call(Getter(nameof(CultureInfo.Calendar))));
        Add(culture.Call(Getter(nameof(CultureInfo.Parent))));
    }

    void Add(LinkPath path) => links.TryAdd(path.Value!, path.Spec);

    /// <summary>Rules for comparing hold a handle of the library behind them. They are equal if their names are, and immutable.</summary>
    static LinkSpec? Equal(CompareInfo rules)
    {
        var path = LinkPath.Static(GetCultureInfo, rules.Name).Call(Getter(nameof(CultureInfo.CompareInfo)));
        return rules.Equals(path.Value) ? path.Spec : null;
    }

    /// <summary>The private cache is only asked which cultures are worth a look.</summary>
    static List<string> CachedNames() =>
        Cache("s_cachedCulturesByName") is IDictionary cache ? [.. cache.Values.OfType<CultureInfo>().Select(c => c.Name).Distinct()] : [];

    static object? Cache(string field) => typeof(CultureInfo).GetField(field, BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null);

    static MethodInfo Getter(string property) => typeof(CultureInfo).GetProperty(property)!.GetMethod!;
}
