using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Preinit.Capture;

/// <summary>
/// Finds the culture in which a regular expression was made: its rules for upper and lower case went into the code. The initialisers may
/// have changed the culture since, so the expression is made again under each set of rules that there is, until the code is the same. The
/// culture found is one for all that have the same rules.
/// </summary>
static class RegexCulture
{
    /// <summary>One for each set of rules (System.Text.RegularExpressions/RegexCaseBehavior.cs).</summary>
    static readonly CultureInfo[] all = [.. ((string[])["", "en-US", "tr-TR"]).Select(Find).OfType<CultureInfo>()];

    /// <summary>The invariant culture, one like most, and a Turkish one; fewer if the app does without cultures.</summary>
    public static IReadOnlyList<CultureInfo> Representatives => all;

    /// <param name="regex">A compiled one.</param>
    /// <param name="factory">Its factory.</param>
    /// <returns><see langword="null"/> if none makes the same code.</returns>
    public static CultureInfo? Of(Regex regex, object factory)
    {
        if (regex.Options.HasFlag(RegexOptions.CultureInvariant))
            return CultureInfo.InvariantCulture;
        if (Kept(factory) is { } kept)
            return kept;
        if (!MayIgnoreCase(regex))
            return CultureInfo.InvariantCulture;
        if (RegexCode.Of(factory) is not { } code)
            return CultureInfo.CurrentCulture;
        return all.FirstOrDefault(culture => RegexFields.Factory!.GetValue(Again(regex, regex.Options, culture)) is { } again && RegexCode.Of(again) == code);
    }

    /// <summary>Whether an expression matches by other rules if it is made in another culture.</summary>
    public static bool IsDependent(Regex regex)
    {
        if (regex.Options.HasFlag(RegexOptions.CultureInvariant) || !MayIgnoreCase(regex))
            return false;
        var factories = all.Select(c => RegexFields.Factory?.GetValue(Again(regex, regex.Options & ~RegexOptions.Compiled, c))).OfType<object>().ToList();
        return factories.Exists(f => Kept(f) != null) || factories.Select(RegexCode.Of).Distinct().Count() > 1;
    }

    public static bool HaveSameRules(CultureInfo first, CultureInfo second) => RulesOf(first) == RulesOf(second);

    /// <summary>The same expression, made in another culture.</summary>
    public static Regex Again(Regex regex, RegexOptions options, CultureInfo culture) => Under(culture, () => new Regex(regex.ToString(), options, regex.MatchTimeout));

    /// <summary>Runs something in a culture.</summary>
    public static T Under<T>(CultureInfo culture, Func<T> function)
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

    /// <summary>Where groups are compared without regard to case, the culture is needed for matching, too.</summary>
    static CultureInfo? Kept(object factory) =>
        factory.GetType().GetField("_culture", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(factory) as CultureInfo;

    /// <summary>By the option, or within the pattern.</summary>
    static bool MayIgnoreCase(Regex regex) =>
        regex.Options.HasFlag(RegexOptions.IgnoreCase) || regex.ToString().Contains("(?", StringComparison.Ordinal);

    /// <summary>As in RegexCaseEquivalences.cs.</summary>
    static int RulesOf(CultureInfo culture) => culture.Name == "" ? 0 : culture.TwoLetterISOLanguageName is "tr" or "az" ? 2 : 1;

    static CultureInfo? Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException) // then the initialisers have not found it either
        {
            return null;
        }
    }
}
