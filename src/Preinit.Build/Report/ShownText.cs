using System.Globalization;
using System.Text;

namespace Preinit.Build;

/// <summary>
/// Text for people, whoever wrote it: characters that cannot be seen, or that change the direction of text, are written as <c>\u202E</c>, and so is half a surrogate
/// pair. What is left is valid Unicode.
/// </summary>
static class ShownText
{
    /// <param name="text">Any text.</param>
    /// <param name="most">How many UTF-16 code units of it are shown.</param>
    public static string Of(ReadOnlySpan<char> text, int most = int.MaxValue)
    {
        var shown = new StringBuilder(Math.Min(text.Length, most));
        var rest = text.Length > most ? text[..most] : text;
        while (!rest.IsEmpty)
        {
            var isWhole = Rune.DecodeFromUtf16(rest, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (isWhole && IsVisible(rune))
                shown.Append(rest[..length]);
            else
                Escape(shown, rest[..length]);
            rest = rest[length..];
        }
        return text.Length > most ? shown.Append('…').ToString() : shown.ToString();
    }

    static bool IsVisible(Rune rune) => rune.Value is '\n' or '\t' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);

    static void Escape(StringBuilder shown, ReadOnlySpan<char> units)
    {
        foreach (var unit in units)
            shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
    }
}
