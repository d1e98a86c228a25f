namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>The tokenizer of a language model: until it is ready, and until it has read one short text.</summary>
static class TokensWork
{
    const string Seeds = "PreinitFixedHashSeeds=true";

    static readonly (WorkApp Plain, WorkApp Preinit) s_apps = WorkApp.Both("Tokens", "o200k");

    static readonly (string Title, WorkApp App)[] s_ways =
    [
        ("Preinit", s_apps.Preinit),
        ("Preinit, fixed hash seeds", new("Tokens", "o200k-seeds", Preinit: true, Seeds)),
        ("Preinit, the same, lazy", new("Tokens", "o200k-seeds-lazy", Preinit: true, Seeds, "PreinitLazy=true")),
        ("initialiser", s_apps.Plain),
    ];

    public static Work Create() => new("tokens", "TiktokenTokenizer for o200k", [.. Variants("ready"), .. Variants("text")]);

    static IEnumerable<WorkVariant> Variants(string use) => s_ways.Select(way => new WorkVariant($"{way.Title}: {use}", way.App, use, use));
}
