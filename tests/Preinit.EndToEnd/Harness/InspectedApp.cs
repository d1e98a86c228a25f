using System.Text.Json;
using System.Text.RegularExpressions;

namespace Preinit.EndToEnd;

/// <summary>What <c>preinit inspect</c> says of a published app.</summary>
sealed partial class InspectedApp
{
    readonly JsonElement document;

    InspectedApp(JsonElement document) => this.document = document;

    public static InspectedApp Of(Workspace workspace, TestApp app)
    {
        var result = workspace.Preinit("inspect", app.PublishFolder, "--json", "--max", "0").MustSucceed();
        Assert.Equal("", result.Errors);
        return new(JsonDocument.Parse(result.Output).RootElement);
    }

    public IEnumerable<string> Roots => Names("roots");

    public IEnumerable<string> Types => Names("types");

    public long Bytes => document.GetProperty("bytes").GetInt64();

    public long HeapBytes => document.GetProperty("heapBytes").GetInt64();

    public IReadOnlyList<JsonElement> Parts => [.. document.GetProperty("parts").EnumerateArray()];

    /// <summary>Each line of the log counts the objects and bytes of the part that it names, and these roots are among those of the image.</summary>
    public void AssertIsRestoredBy(ProcessResult run, IEnumerable<string> roots)
    {
        var lines = Restored().Matches(run.Errors);
        Assert.NotEmpty(lines);
        foreach (Match line in lines)
        {
            var part = Parts.Single(p => p.GetProperty("objects").GetInt32() > 0 && p.GetProperty("name").GetString() == line.Groups["part"].Value);
            Assert.Equal(line.Groups["objects"].Value, part.GetProperty("objects").GetRawText());
            Assert.Equal(line.Groups["bytes"].Value, part.GetProperty("heapBytes").GetRawText());
        }
        Assert.Subset(Roots.ToHashSet(), roots.ToHashSet());
    }

    IEnumerable<string> Names(string list) => document.GetProperty(list).EnumerateArray().Select(e => e.GetProperty("name").GetString()!);

    [GeneratedRegex(@"preinit: restored \w+( \((?<part>[^)\n]+)\))?: (?<objects>\d+) objects, (?<bytes>\d+) bytes")]
    private static partial Regex Restored();
}
