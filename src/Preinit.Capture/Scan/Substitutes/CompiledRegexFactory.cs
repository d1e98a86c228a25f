using System.Text.RegularExpressions;

namespace Preinit.Capture;

/// <summary>
/// The factory of a regular expression that was compiled, or would be on another runtime. Publish compiles it again into code of the app;
/// where it cannot, the interpreter serves, which is in the image as a root.
/// </summary>
/// <param name="culture">The culture whose rules for upper and lower case count.</param>
sealed class CompiledRegexFactory(Regex regex, object original, object interpreter, string culture) : StartupObject(original)
{
    public override LinkSpec Spec(Func<object, int> addRoot) => new LinkSpec.RegexFactory(TypeSpecs.Of(typeof(Regex)), regex.ToString(),
        (int)regex.Options, regex.MatchTimeout.Ticks, culture, addRoot(interpreter));
}
