using Microsoft.ML.Tokenizers;
using Preinit;

namespace Tokenizers;

/// <summary>The tokenizer of GPT-4o: 200,000 byte pairs, parsed from the library's embedded file, and two special tokens.</summary>
[Preinitialize]
static class Vocabulary
{
    public static readonly TiktokenTokenizer Tokenizer = TiktokenTokenizer.CreateForEncoding("o200k_base");

    /// <summary>Asked for often enough to be counted once.</summary>
    public static readonly Dictionary<string, int> Counts = Count("system", "You are a helpful assistant.", "Answer in British English.");

    static Dictionary<string, int> Count(params string[] texts) => texts.ToDictionary(t => t, t => Tokenizer.CountTokens(t));
}
