using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Preinit.Capture;

/// <summary>
/// Finds the culture in which a regular expression was made: its rules for upper and lower case went into the code. The initialisers may
/// have changed the culture since, so the expression is made again under each set of rules that there is, until the code is the same.
/// </summary>
static class RegexCulture
{
    /// <summary>One for each set of rules (System.Text.RegularExpressions/RegexCaseBehavior.cs).</summary>
    static readonly string[] Representatives = ["", "en-US", "tr-TR"];

    /// <param name="regex">A compiled one.</param>
    /// <param name="factory">Its factory.</param>
    /// <returns><see langword="null"/> if none makes the same code.</returns>
    public static CultureInfo? Of(Regex regex, object factory)
    {
        if (regex.Options.HasFlag(RegexOptions.CultureInvariant))
            return CultureInfo.InvariantCulture;
        if (Kept(factory) is { } kept)
            return kept;
        var current = CultureInfo.CurrentCulture;
        if (!MayIgnoreCase(regex) || RegexCode.Of(factory) is not { } code)
            return current;
        return Representatives.Select(Find).Prepend(current).OfType<CultureInfo>().FirstOrDefault(culture =>
            RegexFields.Factory!.GetValue(Under(culture, () => new Regex(regex.ToString(), regex.Options, regex.MatchTimeout))) is { } again
            && RegexCode.Of(again) == code);
    }

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
