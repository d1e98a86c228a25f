using System.Text.RegularExpressions;

namespace TokenCounter;

/// <summary>
/// The regular expression that cuts a text into pieces: no token of the vocabulary spans two of them. It is not part of
/// <see cref="Vocabulary"/>, since the code of a source-generated expression is compiled, and creating it costs next to nothing.
/// </summary>
static partial class TextSplitter
{
    const string Contraction = "(?i:'s|'t|'re|'ve|'m|'ll|'d)?";

    /// <summary>Words, numbers of up to three digits, punctuation and whitespace, as <c>o200k_base</c> defines them.</summary>
    [GeneratedRegex(
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+" + Contraction
        + @"|[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*" + Contraction
        + @"|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+",
        RegexOptions.CultureInvariant)]
    public static partial Regex Pieces { get; }
}
