using System.Collections;
using System.Globalization;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// The cultures that the framework keeps by their names, the user's, and what belongs to them. Cultures of the program's own are copied. The
/// current region is refused: the framework takes it from the culture that is current when it is first asked for.
/// </summary>
sealed class CultureLinks
{
    static readonly MethodInfo GetCultureInfo = typeof(CultureInfo).GetMethod(nameof(CultureInfo.GetCultureInfo), [typeof(string)])!;

    /// <summary>
    /// They give the culture that the process started with, the second one that of messages. What the program makes current later, maybe
    /// before the image is restored, is not meant.
    /// </summary>
    static readonly MethodInfo[] Users = [.. ((MethodInfo?[])
        [Private("InitializeUserDefaultCulture"), Private("InitializeUserDefaultUICulture")]).OfType<MethodInfo>()];

    readonly Dictionary<object, LinkSpec> links = new(ReferenceEqualityComparer.Instance);
    bool isFilled;

    public LinkSpec? Find(object target, out RefusalReason? refused)
    {
        if (!isFilled)
            Fill();
        isFilled = true;
        var link = links.GetValueOrDefault(target) ?? (target is CompareInfo rules ? Equal(rules) : null);
        refused = ReferenceEquals(target, RegionInfo.CurrentRegion) ? RefusalReason.Current : null;
        return link;
    }

    void Fill()
    {
        AddCulture(LinkPath.Static(Getter(nameof(CultureInfo.InvariantCulture))));
        foreach (var method in Users)
            AddCulture(LinkPath.Static(method));
        foreach (var name in CachedNames().Order(StringComparer.Ordinal))
            AddCulture(LinkPath.Static(GetCultureInfo, name));
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

    static MethodInfo? Private(string method) => typeof(CultureInfo).GetMethod(method, BindingFlags.Static | BindingFlags.NonPublic, []);

    static MethodInfo Getter(string property) => typeof(CultureInfo).GetProperty(property)!.GetMethod!;
}
