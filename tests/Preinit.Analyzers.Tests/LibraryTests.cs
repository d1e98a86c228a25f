namespace Preinit.Analyzers.Tests;

/// <summary>
/// No false alarm on the static initialisers of real libraries. All of them are marked; what is reported has a reason to be, which stands here.
/// Decompiling takes a while.
/// </summary>
[Trait("Category", "Nightly")]
public class LibraryTests
{
    const string TooEarly = " Write [RunAtStartup] on the field, or compute it in a type that is not marked.";

    public static TheoryData<string, int, string[]> Libraries => new()
    {
        { "AngleSharp", 60, [] },
        { "Antlr4.Runtime.Standard", 25, [] },
        { "Google.Protobuf", 90, [] },
        { "Humanizer.Core", 40, [] },
        { "libphonenumber-csharp", 20, [] },
        { "Markdig", 25, [] },
        {
            // A seed against collisions on purpose, another one in each process.
            "Newtonsoft.Json", 40,
            ["PREINIT8002 DefaultJsonNameTable.HashCodeRandomizer would keep what Environment.TickCount gives at publish, and no two runs agree on that." + TooEarly]
        },
        { "NodaTime", 80, [] },
        { "Serilog", 15, [] },
        {
            // Pools that are as large as the machine has processors.
            "YamlDotNet", 15,
            [
                "PREINIT8003 StringBuilderPool.Pool would keep what Environment.ProcessorCount in the constructor of DefaultObjectPool gives at publish, and the app may run elsewhere." + TooEarly,
                "PREINIT8003 StringLookAheadBufferPool.Pool would keep what Environment.ProcessorCount in the constructor of DefaultObjectPool gives at publish, and the app may run elsewhere." + TooEarly,
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public async Task Nothing_is_reported_without_reason(string package, int types, string[] expected)
    {
        var library = new DecompiledLibrary(References.Metadata(package));
        Assert.InRange(library.MarkedTypes, types, int.MaxValue);
        Assert.Equal(expected, await library.Reports(new MarkAnalyzer(), new InitializerAnalyzer(), new OrderAnalyzer()));
    }
}
