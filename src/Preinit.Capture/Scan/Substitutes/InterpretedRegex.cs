using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Preinit.Capture;

/// <summary>
/// Makes the interpreter of a compiled regular expression: the same one is constructed again without being compiled, and its factory
/// taken. Nothing but the protected field is needed for that.
/// </summary>
static class InterpretedRegex
{
    /// <param name="compiled">The compiled one, or one that could not be compiled.</param>
    /// <param name="factory">Its factory.</param>
    public static object? FactoryFor(Regex compiled, object factory)
    {
        if (RegexFields.IsInterpreter(factory))
            return factory;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureOf(factory);
            var interpreted = new Regex(compiled.ToString(), compiled.Options & ~RegexOptions.Compiled, compiled.MatchTimeout);
            return RegexFields.Factory?.GetValue(interpreted) is { } interpreter && RegexFields.IsInterpreter(interpreter) ? interpreter : null;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    /// <summary>
    /// The culture whose rules for upper and lower case count. It is kept where matching needs it; else it went into the code, and the
    /// present one stands for it: initialisers that switch between Turkish and other cultures are not thought of.
    /// </summary>
    public static CultureInfo CultureOf(object factory) =>
        factory.GetType().GetField("_culture", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(factory) as CultureInfo
            ?? CultureInfo.CurrentCulture;
}
