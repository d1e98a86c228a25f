using System.Globalization;
using System.Text.RegularExpressions;
using Preinit;

namespace Regexes;

[Preinitialize]
static partial class Table
{
    const string Text = "Monday 2026-11-25 and tuesday 2027-01-02: aabb aaab http://a.b/c?d=e; abcabc ABCabc \u0130I\u0131i xyz";

    public static readonly bool Frozen = Preinitialization.IsCapturing;

    public static readonly Regex[] Compiled =
    [
        new("[a-c]+[^ ]", RegexOptions.Compiled),
        new("I+", RegexOptions.Compiled | RegexOptions.IgnoreCase),
        new("monday|tuesday|(abc)\\1", RegexOptions.Compiled | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        new(@"(?<year>\d+)-(?<month>\d+)(-\d+)?", RegexOptions.Compiled, TimeSpan.FromSeconds(30)),
        new(@"(?<=\s)\d+(?!\d*:)", RegexOptions.Compiled | RegexOptions.RightToLeft),
        new(@"(?<10>\d+)-(?<20>\d+)", RegexOptions.Compiled),
        new("[\ud800-\udbff]|z", RegexOptions.Compiled),
        InInvariant("I+", RegexOptions.Compiled | RegexOptions.IgnoreCase),
        new Derived("a+b"),
    ];

    public static readonly Regex[] Others =
    [
        new("monday|tuesday|wednesday", RegexOptions.IgnoreCase),
        new(@"\w+://[^;]*"),
        new(@"(\d+)-(\d+)", RegexOptions.NonBacktracking),
        InInvariant("I+", RegexOptions.IgnoreCase),
        Generated(),
    ];

    public static readonly Match Found = Compiled[0].Match(Text);
    public static readonly MatchCollection AllFound = Others[1].Matches(Text);
    public static readonly Match FoundByName = Regex.Match(Text, "a+b", RegexOptions.Compiled);

    public static IEnumerable<string> Describe()
    {
        foreach (var regex in Compiled.Concat(Others))
        {
            yield return $"{regex.Options} {regex.MatchTimeout} {string.Join(' ', regex.GetGroupNames())}";
            foreach (Match match in regex.Matches(Text))
                yield return "  " + string.Join(' ', match.Groups.Values.Select(g => $"{g.Index}+{g.Length}={g.Value}"));
            yield return "  " + regex.Replace(Text, "<$0>");
        }
        yield return $"{Found} {Found.NextMatch()} {string.Join(' ', AllFound.Select(m => m.Value))} {FoundByName.NextMatch()}";
    }

    /// <summary>The rules for upper and lower case are those of the culture in which it was made, whoever runs the app.</summary>
    static Regex InInvariant(string pattern, RegexOptions options)
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var regex = new Regex(pattern, options);
        CultureInfo.CurrentCulture = culture;
        return regex;
    }

    [GeneratedRegex(@"(?<first>a)(a|b)+")]
    private static partial Regex Generated();

    sealed class Derived(string pattern) : Regex(pattern, RegexOptions.Compiled);
}
