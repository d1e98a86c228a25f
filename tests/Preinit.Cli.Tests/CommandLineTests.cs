using System.CommandLine;

namespace Preinit.Cli.Tests;

/// <summary>The command lines of the commands that look at published apps.</summary>
public class CommandLineTests
{
    static readonly Command[] commands = [VerifyCommand.Create(), BenchCommand.Create(), DoctorCommand.Create(), ProfileCommand.Create()];

    public static TheoryData<string> Names => [.. commands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_shows_an_example_and_speaks_json(string name)
    {
        var command = commands.Single(c => c.Name == name);
        Assert.Matches($@"Examples?:\n  preinit {name} ", command.Description!.ReplaceLineEndings("\n"));
        Assert.Contains(command.Options, o => o.Name == "--json");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_comes_behind_two_dashes_is_the_apps(string name)
    {
        var command = commands.Single(c => c.Name == name);
        var parsed = command.Parse("app --json -- --runs 3 --help x");
        Assert.Empty(parsed.Errors);
        Assert.Equal("app", parsed.GetRequiredValue<string>("app"));
        Assert.Equal(["--runs", "3", "--help", "x"], parsed.GetRequiredValue<string[]>("arguments"));
    }

    [Theory]
    [InlineData("app --runs 4", "--runs is '4'. It must be a number from 5 on.")]
    [InlineData("app --runs many", "--runs is 'many'")]
    [InlineData("app --warm-up -1", "--warm-up is '-1'")]
    [InlineData("--runs 5", "app")]
    public void Mistakes_are_named(string line, string text) => Assert.Contains(text, Assert.Single(BenchCommand.Create().Parse(line).Errors).Message);

    [Fact]
    public void An_object_is_no_response_file()
    {
        var parsed = CommandLine.Parse(["why", "app", "@3"]);
        Assert.Empty(parsed.Errors);
        Assert.Equal("@3", parsed.GetRequiredValue<string>("what"));
        Assert.Equal(["@none"], CommandLine.Parse(["bench", "app", "--", "@none"]).GetRequiredValue<string[]>("arguments"));
    }

    [Fact]
    public void A_publish_writes_all_words_to_one_file()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "\"why\"\n\"an app\"\n\"App.Type\"\n");
        var parsed = CommandLine.Parse([$"@{file}"]);
        File.Delete(file);
        Assert.Empty(parsed.Errors);
        Assert.Equal("an app", parsed.GetRequiredValue<string>("app"));
    }

    [Fact]
    public void Flatten_needs_a_change_and_a_place()
    {
        var command = FlattenCommand.Create();
        Assert.Contains("Example:\n  preinit flatten ", command.Description!.ReplaceLineEndings("\n"));
        Assert.Contains("--output", Assert.Single(command.Parse("world.1.heap").Errors).Message);
        Assert.Empty(command.Parse("world.1.heap -o world.heap --json").Errors);
        Assert.Equal(ExitCodes.Failed, command.Parse($"{typeof(FlattenCommand).Assembly.Location} -o nowhere/world.heap").Invoke());
        Assert.Equal(ExitCodes.Failed, command.Parse("nothing -o world.heap").Invoke());
    }

    [Theory]
    [InlineData("2MB", 2_000_000)]
    [InlineData("512KiB", 524_288)]
    public void A_budget_is_a_size(string text, long bytes) => Assert.Equal(bytes, Build(text).GetValue<long?>("--size-budget"));

    [Fact]
    public void A_budget_without_meaning_is_a_mistake() => Assert.Contains("'large' is no size", Assert.Single(Build("large").Errors).Message);

    static ParseResult Build(string budget) => BuildCommand.Create().Parse($"--assembly a.dll --app a.dll --output o --size-budget {budget}");
}
