using Preinit;

namespace TokenCounter;

/// <summary>
/// The vocabulary <c>o200k_base</c>. Reading it is most of what the program does before its first token, and it comes out the same
/// every time: so it is read once, at publish.
/// </summary>
[Preinitialize]
static class Vocabulary
{
    /// <summary>The id of each token. A token is a sequence of bytes; each <see cref="char"/> of its key is one of them.</summary>
    /// <remarks>
    /// That makes it a dictionary of strings, which can be asked for a span of characters: the encoder looks parts of its input up
    /// without creating a key for each.
    /// </remarks>
    public static readonly Dictionary<string, int> Ids = VocabularyReader.Read();

    /// <summary>The ids of the control tokens, which stand for themselves in the text, and are not merged from bytes.</summary>
    public static readonly Dictionary<string, int> SpecialIds = new()
    {
        [SpecialToken.EndOfText] = 199_999,
        [SpecialToken.EndOfPrompt] = 200_018,
    };
}
