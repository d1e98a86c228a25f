namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>The tokenizer of a language model, and one short text.</summary>
static class TokensWork
{
    public static Work Create()
    {
        var (plain, preinit) = WorkApp.Both("Tokens", "o200k");
        return new Work("tokens", "TiktokenTokenizer for o200k, one short text",
            new WorkVariant("Preinit", preinit, "text"), new WorkVariant("initialiser", plain, "text"));
    }
}
