using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Preinit.Tests;

public class RegexTests
{
    public static TheoryData<RestorePath> Paths => [RestorePath.PinnedArray, RestorePath.ObjectByObject];

    [Theory]
    [MemberData(nameof(RegexConcepts.Cases), MemberType = typeof(RegexConcepts))]
    public void It_does_what_it_did(string concept, RestorePath path)
    {
        var original = RegexConcepts.All[concept]();
        var expected = RegexConcepts.Describe(original);
        using var captured = CapturedGraph.Of(original);
        var restored = captured.Restore<Regex>(path);
        Assert.NotSame(original, restored);
        Assert.Equal(original.GetType(), restored.GetType());
        Assert.Equal(expected, RegexConcepts.Describe(restored));

        GC.Collect();
        Assert.Equal(expected, RegexConcepts.Describe(restored));
        Assert.Equal(expected, RegexConcepts.Describe(original));
    }

    [Theory]
    [MemberData(nameof(RegexConcepts.Cases), MemberType = typeof(RegexConcepts))]
    public void Its_matches_are_kept(string concept, RestorePath path)
    {
        var regex = RegexConcepts.All[concept]();
        var (match, matches) = (RegexConcepts.First(regex), RegexConcepts.Matches(regex));
        _ = matches[0]; // the others are looked for after the restore
        using var captured = CapturedGraph.Of(new object[] { match, matches, match.Groups, match.Groups[0].Captures, match.NextMatch() });
        var restored = captured.Restore<object[]>(path);

        var restoredMatch = (Match)restored[0];
        Assert.Equal(RegexConcepts.Describe(match), RegexConcepts.Describe(restoredMatch));
        Assert.Equal(RegexConcepts.Describe(match.NextMatch()), RegexConcepts.Describe(restoredMatch.NextMatch()));
        Assert.Equal(matches.Select(RegexConcepts.Describe), ((MatchCollection)restored[1]).Select(RegexConcepts.Describe));
        Assert.Same(restoredMatch, ((GroupCollection)restored[2])[0]);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void What_was_compiled_is_interpreted_and_what_matched_is_forgotten(RestorePath path)
    {
        var compiled = new Regex("a+b", RegexOptions.Compiled);
        compiled.Replace("aab", "$0");
        using var captured = CapturedGraph.Of(new[] { compiled, compiled });
        var restored = captured.Restore<Regex[]>(path);
        Assert.Same(restored[0], restored[1]);
        Assert.Equal("CompiledRegexRunnerFactory", Field(compiled, "factory")!.GetType().Name);
        Assert.Equal("RegexInterpreterFactory", Field(restored[0], "factory")!.GetType().Name);
        Assert.NotNull(Field(compiled, "_runner"));
        Assert.Null(Field(restored[0], "_runner"));
        Assert.Equal(RegexOptions.Compiled, restored[0].Options);
    }

    [Theory]
    [InlineData(RegexOptions.None, RestorePath.PinnedArray)]
    [InlineData(RegexOptions.Compiled, RestorePath.PinnedArray)]
    [InlineData(RegexOptions.Compiled, RestorePath.ObjectByObject)]
    public void A_time_limit_is_kept(RegexOptions options, RestorePath path)
    {
        using var captured = CapturedGraph.Of(new Regex("^(a+)+$", options, TimeSpan.FromMilliseconds(20)));
        Assert.Throws<RegexMatchTimeoutException>(() => captured.Restore<Regex>(path).IsMatch(new string('a', 40) + "b"));
    }

    /// <summary>By the rules of the user who runs the app, not of the one who published it; but a culture that the program chose stays.</summary>
    [Theory]
    [InlineData(RegexOptions.IgnoreCase, null, "", "iI")]
    [InlineData(RegexOptions.IgnoreCase, null, "en-US", "iI\u0130")]
    [InlineData(RegexOptions.IgnoreCase, null, "az", "i\u0130")]
    [InlineData(RegexOptions.IgnoreCase | RegexOptions.Compiled, null, "tr-TR", "i\u0130")]
    [InlineData(RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, null, "tr-TR", "iI")]
    [InlineData(RegexOptions.IgnoreCase, "tr-TR", "", "i\u0130")]
    public void Case_is_ignored_as_the_user_does(RegexOptions options, string? chosen, string user, string expected)
    {
        var publisher = CultureInfo.CurrentCulture;
        var regex = In(chosen is null ? publisher : new CultureInfo(chosen), () => new Regex("i", options));
        using var captured = CapturedGraph.Of(new[] { regex, regex });
        foreach (var path in Enum.GetValues<RestorePath>())
        {
            var restored = AsUser(new CultureInfo(user), () => captured.Restore<Regex[]>(path));
            Assert.Same(restored[0], restored[1]);
            Assert.Equal(options, restored[0].Options);
            Assert.Equal(expected, string.Concat("iI\u0130\u0131".Where(c => restored[0].IsMatch($"{c}"))));
        }
    }

    static T In<T>(CultureInfo culture, Func<T> function)
    {
        var current = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return function();
        }
        finally
        {
            CultureInfo.CurrentCulture = current;
        }
    }

    /// <summary>As if the process had been started by a user with this culture.</summary>
    static T AsUser<T>(CultureInfo culture, Func<T> function)
    {
        var field = typeof(CultureInfo).GetField("s_userDefaultCulture", BindingFlags.Static | BindingFlags.NonPublic)!;
        _ = CultureInfo.CurrentCulture;
        var user = field.GetValue(null);
        try
        {
            field.SetValue(null, culture);
            return function();
        }
        finally
        {
            field.SetValue(null, user);
        }
    }

    /// <summary>The framework keeps the expressions of static methods in a cache, where programs do not see them.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void A_match_of_a_static_method_is_kept(RestorePath path)
    {
        var match = Regex.Match("x aab ab", "a+b", RegexOptions.Compiled);
        using var captured = CapturedGraph.Of(match);
        var restored = captured.Restore<Match>(path);
        Assert.Equal(("aab", "ab"), (restored.Value, restored.NextMatch().Value));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void No_match_stays_the_one_there_is(RestorePath path)
    {
        using var captured = CapturedGraph.Of(new object[] { Match.Empty, Regex.Match("a", "b") });
        var restored = captured.Restore<object[]>(path);
        Assert.Same(Match.Empty, restored[0]);
        Assert.Same(Match.Empty, restored[1]);
    }

    [Fact]
    public void Two_captures_give_the_same_bytes()
    {
        using var first = CapturedGraph.Of(RegexConcepts.All.Values.Select(make => make()).ToArray());
        using var second = CapturedGraph.Of(RegexConcepts.All.Values.Select(make => make()).ToArray());
        Assert.Equal(first.Bytes, second.Bytes);
    }

    static object? Field(Regex regex, string name) =>
        typeof(Regex).GetField(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(regex);
}
