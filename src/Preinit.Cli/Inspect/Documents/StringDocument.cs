using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>A text, and the strings that say it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Id">Of the first string.</param>
/// <param name="Count">How many strings.</param>
/// <param name="Bytes">Of all of them.</param>
/// <param name="Wasted">Of all but one.</param>
sealed record StringDocument(string Text, int Id, int Count, long Bytes, long Wasted)
{
    public static StringDocument Of(StringUse use) => new(use.Text, use.First, use.Count, use.Bytes, use.Wasted);
}
