using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>Types and methods, written type::method, that only the initialisers of a sample use.</summary>
static class InitializerCode
{
    public static IReadOnlyList<string> Of(Sample sample) => sample.Name switch
    {
        "TokenCounter" =>
        [
            "TokenCounter.VocabularyReader",
            "Microsoft.ML.Tokenizers.O200kBaseTokenizerData",
            "System.IO.Compression.DeflateStream",
        ],
        "QuickStart" => ["Taxicab::Find"],
        _ => [],
    };
}
