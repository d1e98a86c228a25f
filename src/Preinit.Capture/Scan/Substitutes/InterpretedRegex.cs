using System.Globalization;
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
    /// <param name="culture">That in which it was made.</param>
    public static object? FactoryFor(Regex compiled, object factory, CultureInfo culture)
    {
        if (RegexFields.IsInterpreter(factory))
            return factory;
        var interpreted = RegexCulture.Again(compiled, compiled.Options & ~RegexOptions.Compiled, culture);
        return RegexFields.Factory?.GetValue(interpreted) is { } interpreter && RegexFields.IsInterpreter(interpreter) ? interpreter : null;
    }
}
