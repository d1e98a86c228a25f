using Microsoft.ML.Tokenizers;

namespace Works;

/// <summary>The tokenizer of GPT-4o: 200,000 byte pairs, which the library parses from a file it embeds.</summary>
[Preinit.Preinitialize(Required = true)]
static class Vocabulary
{
    public static readonly TiktokenTokenizer Tokenizer = TiktokenTokenizer.CreateForEncoding("o200k_base");
}
