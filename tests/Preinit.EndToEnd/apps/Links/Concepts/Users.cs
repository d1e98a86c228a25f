using System.Globalization;

namespace Links.Concepts;

/// <summary>What belongs to whoever runs the app.</summary>
[Preinitialize]
static class Users
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly object[] Captured = Current();
    static readonly Dictionary<string, CultureInfo> ByName = new() { ["user"] = CultureInfo.CurrentCulture, ["messages"] = CultureInfo.CurrentUICulture };
    static readonly Func<double, string> Format = number => number.ToString("N1", ByName["user"]);
    static readonly SortedSet<string> Sorted = new(StringComparer.CurrentCulture) { "b" };

    static object[] Current() =>
    [
        CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture.NumberFormat, CultureInfo.CurrentCulture.DateTimeFormat,
        CultureInfo.CurrentCulture.TextInfo, CultureInfo.CurrentCulture.CompareInfo, CultureInfo.CurrentCulture.Calendar, TimeZoneInfo.Local,
    ];

    public static void Print()
    {
        var now = Current();
        for (var i = 0; i < now.Length; i++)
            WriteLine($"{i} {now[i]} {ReferenceEquals(now[i], Captured[i])}");
        WriteLine($"{Format(1234.5)} {ByName["messages"].Name} {((TextInfo)Captured[4]).ToUpper("i")} {((TimeZoneInfo)Captured[7]).BaseUtcOffset}");
        Sorted.UnionWith(["z", "\u00e4", "a"]);
        WriteLine(string.Join(' ', Sorted));
    }
}
