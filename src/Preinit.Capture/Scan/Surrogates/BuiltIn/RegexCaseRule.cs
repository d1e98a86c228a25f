using System.Globalization;
using System.Text.RegularExpressions;

namespace Preinit.Capture;

/// <summary>
/// Regular expressions that ignore case by the rules of the user's culture. There are three sets of rules; the image has the expression under each,
/// and start-up chooses. Most patterns mean the same under all of them, and those that were made in a culture of the program's choice stay so.
/// </summary>
sealed class RegexCaseRule : ISurrogateRule
{
    const string TypeName = "System.Text.RegularExpressions.Regex";

    /// <summary>What this rule made itself. Not in a table: that would give them hash codes, which would then be in the image.</summary>
    readonly List<Regex> choices = [];

    /// <summary>By name, so that the library is not loaded for graphs without regular expressions.</summary>
    public bool AppliesTo(Type type) => type.FullName == TypeName && type.Assembly.GetName().Name == "System.Text.RegularExpressions";

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        if (choices.Exists(c => ReferenceEquals(c, target)) || UnderAllRules((Regex)target) is not { } all)
            return null;
        choices.AddRange(all);
        return new(new("RebuildingText", "ByCase"), [.. all.Select(r => new SurrogatePart("ByCase", r))]);
    }

    /// <summary>In the order that the code at start-up relies on.</summary>
    /// <returns><see langword="null"/> if the expression does not depend on the user's culture.</returns>
    static Regex[]? UnderAllRules(Regex regex)
    {
        if (!RegexCulture.IsDependent(regex) || RegexFields.Factory?.GetValue(regex) is not { } factory || RegexFields.IsNonBacktracking(factory))
            return null;
        if (RegexCulture.Of(regex, factory) is not { } culture || !RegexCulture.HaveSameRules(culture, CultureInfo.CurrentCulture))
            return null;
        return [.. RegexCulture.Representatives.Select(c => RegexCulture.Again(regex, regex.Options, c))];
    }
}
