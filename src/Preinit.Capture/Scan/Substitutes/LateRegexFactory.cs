using System.Text.RegularExpressions;

namespace Preinit.Capture;

/// <summary>The factory of a regular expression that is constructed when it is first matched.</summary>
sealed class LateRegexFactory(Regex regex, object original) : StartupObject(original)
{
    public override LinkSpec Spec(Func<object, int> addRoot) =>
        new LinkSpec.RegexFactory(TypeSpecs.Of(typeof(Regex)), regex.ToString(), (int)regex.Options, regex.MatchTimeout.Ticks,
            Culture: "", Fallback: -1);
}
