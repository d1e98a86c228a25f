using System.Text.RegularExpressions;

namespace Preinit.Tests;

/// <summary>Regular expressions of every kind, each with a text that it matches.</summary>
public static partial class RegexConcepts
{
    const string Text = "Monday 2026-11-25 and tuesday 2027-01-02: aabb aaab http://a.b/c?d=e; abcabc ABCabc xyz";

    public static readonly Dictionary<string, Func<Regex>> All = new()
    {
        ["literal"] = () => new("and"),
        ["set"] = () => new("[a-c]+[^ ]"),
        ["alternatives"] = () => new("monday|tuesday|wednesday"),
        ["alternatives ignoring case"] = () => new("monday|tuesday|wednesday", RegexOptions.IgnoreCase),
        ["groups"] = () => new(@"(\d+)-(\d+)(-\d+)?"),
        ["named groups"] = () => new(@"(?<year>\d+)-(?<month>\d+)"),
        ["sparse groups"] = () => new(@"(?<10>\d+)-(?<20>\d+)"),
        ["backreference"] = () => new(@"(\w)\1"),
        ["backreference ignoring case"] = () => new(@"([a-c]+)\1", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
        ["literal after loop"] = () => new(@"\w+://[^;]*"),
        ["lookaround"] = () => new(@"(?<=\s)\d+(?!\d*:)", RegexOptions.ExplicitCapture),
        ["from right to left"] = () => new(@"\d+", RegexOptions.RightToLeft),
        ["ECMAScript"] = () => new(@"\w+", RegexOptions.ECMAScript),
        ["multiline with comments"] = () => new(@"^ (\w+) \s # first word", RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace),
        ["half a surrogate pair"] = () => new("[\ud800-\udbff]|z"),
        ["time limit"] = () => new("(a+)+b", RegexOptions.None, TimeSpan.FromSeconds(30)),
        ["compiled"] = () => new("[a-c]+[^ ]", RegexOptions.Compiled),
        ["compiled with names"] = () => new(@"(?<year>\d+)-(?<month>\d+)", RegexOptions.Compiled),
        ["compiled ignoring case"] = () => new("monday|tuesday|(abc)\\1", RegexOptions.Compiled | RegexOptions.IgnoreCase),
        ["compiled with a time limit"] = () => new("(a+)+b", RegexOptions.Compiled, TimeSpan.FromSeconds(30)),
        ["compiled from right to left"] = () => new(@"\d+", RegexOptions.Compiled | RegexOptions.RightToLeft),
        ["compiled and derived"] = () => new Derived("a+b"),
        ["not backtracking"] = () => new(@"(\d+)-(?<month>\d+)", RegexOptions.NonBacktracking),
        ["not backtracking with a time limit"] = () => new("(a|b)+ [\ud800a]", RegexOptions.NonBacktracking, TimeSpan.FromSeconds(30)),
        ["generated"] = Generated,
        ["generated ignoring case"] = GeneratedIgnoringCase,
    };

    public static TheoryData<string, RestorePath> Cases()
    {
        var cases = new TheoryData<string, RestorePath>();
        foreach (var name in All.Keys)
        {
            cases.Add(name, RestorePath.PinnedArray);
            cases.Add(name, RestorePath.ObjectByObject);
        }
        return cases;
    }

    /// <summary>All that a program sees of a regular expression.</summary>
    public static string Describe(Regex regex) => string.Join('\n',
    [
        $"{regex} {regex.Options} {regex.MatchTimeout} {regex.RightToLeft}",
        string.Join(' ', regex.GetGroupNames().Select(n => $"{n}={regex.GroupNumberFromName(n)}")),
        string.Join(' ', regex.GetGroupNumbers().Select(regex.GroupNameFromNumber)),
        .. regex.Matches(Text).Select(Describe),
        regex.Replace(Text, "<$0>"),
        string.Join('|', regex.Split(Text)),
        regex.Count("").ToString(),
    ]);

    public static string Describe(Match match) =>
        $"{match.Success} {string.Join(' ', match.Groups.Values.Select(g => $"{g.Name}:{string.Join(',', g.Captures.Select(c => $"{c.Index}+{c.Length}={c.Value}"))}"))}";

    public static Match First(Regex regex) => regex.Match(Text);

    public static MatchCollection Matches(Regex regex) => regex.Matches(Text);

    [GeneratedRegex(@"(?<year>\d+)-(?<month>\d+)")]
    private static partial Regex Generated();

    [GeneratedRegex("monday|tuesday|wednesday", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex GeneratedIgnoringCase();

    sealed class Derived(string pattern) : Regex(pattern, RegexOptions.Compiled);
}
