using System.Text.Json;

namespace Preinit.Cli.Tests;

public class ChecklistTests
{
    static readonly Check[] checks =
    [
        Check.Ok("app", "/publish/Shop, framework-dependent"),
        Check.Failed("runtime", "the app starts on another one", "Publish again."),
        Check.Note("environment", "DOTNET_ReadyToRun=0"),
        Check.Skipped("self-check", "nothing to check"),
    ];

    [Fact]
    public void People_get_a_list() => Assert.Equal("""
        ✓ app          /publish/Shop, framework-dependent
        ✗ runtime      the app starts on another one
                       → Publish again.
        ! environment  DOTNET_ReadyToRun=0
        - self-check   nothing to check
        1 reason was found why the image is not used.

        """, Checklist.ToText(checks).ReplaceLineEndings("\n"));

    [Fact]
    public void Programs_get_the_same()
    {
        using var json = JsonDocument.Parse(Output.ToJson(Checklist.ToDocument(checks)));
        Assert.False(json.RootElement.GetProperty("holds").GetBoolean());
        Assert.Equal(["ok", "failed", "note", "skipped"], json.RootElement.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("outcome").GetString()));
        Assert.Equal("Publish again.", json.RootElement.GetProperty("checks")[1].GetProperty("toDo").GetString());
    }

    [Fact]
    public void Notes_are_no_reasons() => Assert.EndsWith("Nothing was found that keeps the image from being used.\n", Checklist.ToText([checks[0], checks[2], checks[3]]).ReplaceLineEndings("\n"));
}
