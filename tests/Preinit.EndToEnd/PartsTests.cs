using System.Text.RegularExpressions;

namespace Preinit.EndToEnd;

/// <summary>Classes that share no objects are restored one by one, when they are touched; whether they are is decided once.</summary>
[Collection(EndToEndCollection.Name)]
public sealed partial class PartsTests(PartsTests.Published published) : IClassFixture<PartsTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Parts", project: "Parts", allSources: true);
            Output = App.Publish("-p:PublishReadyToRun=true", "-r", Platform.RuntimeIdentifier, "--self-contained", "false").MustSucceed();
        }

        public TestApp App { get; }
        public ProcessResult Output { get; }
    }

    TestApp App => published.App;

    [Fact]
    public void Only_what_is_touched_is_restored() => AssertOnlyTouched(App);

    [Theory]
    [InlineData("ReadyToRun", "PublishReadyToRun")]
    [InlineData("trimmed", "PublishTrimmed")]
    public void So_it_is_in_other_modes(string folder, string mode)
    {
        var app = App.PublishingTo(folder);
        BuildOutput.AssertNothingReported(app.Publish("-r", Platform.RuntimeIdentifier, "--self-contained", $"-p:{mode}=true", "-p:PreinitFallback=RunInitializers"));
        AssertOnlyTouched(app);
        AssertSameAsWithout(app);
    }

    [NativeTheory]
    [InlineData("PublishAot")]
    public void So_it_is_in_a_native_app(string mode)
    {
        var app = App.PublishingTo("native");
        BuildOutput.AssertNothingReported(app.Publish("-r", Platform.RuntimeIdentifier, $"-p:{mode}=true", "-p:PreinitFallback=RunInitializers"));
        AssertOnlyTouched(app);
        AssertSameAsWithout(app);
    }

    static void AssertOnlyTouched(TestApp app)
    {
        Assert.Equal(["Words"], RestoredBy(app, "words"));
        Assert.Equal(["Left and 1 more"], RestoredBy(app, "right", "left"));
        Assert.Equal(["Numbers", "Shapes.AllShapes"], RestoredBy(app, "numbers", "shapes"));
        Assert.Equal(["Weak"], RestoredBy(app, "weak"));
    }

    [Fact]
    public void The_output_is_the_one_without_the_image() => AssertSameAsWithout(App);

    static void AssertSameAsWithout(TestApp app)
    {
        var restored = app.Run().MustSucceed();
        Assert.Equal(app.Run([("PREINIT", "off")]).MustSucceed().Output.Replace("False", "True"), restored.Output);
        Assert.DoesNotContain("False", restored.Output);
        Assert.Equal(restored.Output, app.Run([("PREINIT", "require")]).MustSucceed().Output);
    }

    [Fact]
    public void The_checks_are_of_all_parts()
    {
        Assert.Matches(@"Preinit: checked Parts: \d+ objects, \d+ types, \d+ fields in \d+ parts\n", published.Output.Output);
        Assert.Matches(@"\Apreinit: verified Parts: \d+ objects, \d+ types, \d+ fields in \d+ parts\n\z", App.Run([("PREINIT", "check")]).MustSucceed().Output);
        VerifyLine.AssertNoDifference(App, "Parts");
    }

    [Fact]
    public void What_was_restored_adds_up()
    {
        var counts = App.Run(arguments: ["status", "words", "status", "shapes", "status"]).MustSucceed().OutputLines
            .Select(l => Status().Match(l)).Where(m => m.Success).Select(m => int.Parse(m.Groups["objects"].Value)).ToArray();
        Assert.True(counts is [0, > 0, var last] && last > counts[1], string.Join(' ', counts));
    }

    [Fact]
    public void An_app_that_is_told_not_to_uses_no_part()
    {
        var off = App.RunLogged("off").MustSucceed();
        Assert.Equal("preinit: off\n", off.Errors);
        Assert.DoesNotContain("True True", off.Output);
    }

    /// <summary>An initialiser of another part read it.</summary>
    [Fact]
    public void A_variable_that_differs_is_noticed_by_the_first_part_whichever_it_is()
    {
        var run = App.Run([("PREINIT_LOG", "1"), ("PARTS_TEST", "something")], "words", "configured", "numbers");
        RestoreLine.AssertFellBack(run, "Parts", "PARTS_TEST");
        Assert.Equal("eins False\nsomething False\n4 True False\n", run.Output);
    }

    [Fact]
    public void A_variable_that_is_set_later_changes_nothing()
    {
        Assert.Equal("eins True\nset\nnot set True\n", App.Run(arguments: ["words", "set", "configured"]).MustSucceed().Output);
        Assert.Equal("set\nanother value False\neins False\n", App.Run(arguments: ["set", "configured", "words"]).MustSucceed().Output);
    }

    [Fact]
    public void Late_parts_are_restored_without_a_full_collection() =>
        Assert.Equal(["Words", "Shapes.AllShapes"], RestoredBy(App, "words", "collect", "shapes"));

    /// <summary>Its initialisers may have changed what others made.</summary>
    [Fact]
    public void A_damaged_part_is_too_late_to_fall_back_from_once_another_is_in_use()
    {
        var intact = File.ReadAllBytes(App.PublishedAssembly);
        var damaged = intact.ToArray();
        var place = damaged.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("elgnairt").AsSpan());
        damaged[place] ^= 1;
        File.WriteAllBytes(App.PublishedAssembly, damaged);
        try
        {
            var first = App.RunLogged(arguments: ["shapes", "words"]);
            RestoreLine.AssertFellBack(first, "Parts", "damaged");
            Assert.Equal("4 False\neins False\n", first.Output);

            var late = App.Run(arguments: ["words", "shapes"]);
            Assert.NotEqual(0, late.ExitCode);
            Assert.Equal("eins True\n", late.Output);
            Assert.Contains("too late to run the original initialisers", late.Errors);

            var check = App.Run([("PREINIT", "check")]);
            Assert.Equal(3, check.ExitCode);
        }
        finally
        {
            File.WriteAllBytes(App.PublishedAssembly, intact);
        }
    }

    static IEnumerable<string> RestoredBy(TestApp app, params string[] touched)
    {
        var run = app.RunLogged(arguments: touched).MustSucceed();
        Assert.All(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.Matches(Restored(), l));
        return run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => Restored().Match(l).Groups["part"].Value);
    }

    [GeneratedRegex(@"\Apreinit: restored Parts \((?<part>[^)]*)\): [1-9]\d* objects, [1-9]\d* bytes in \d+\.\d+ ms\z")]
    private static partial Regex Restored();

    [GeneratedRegex(@"\A\w+ (?<objects>\d+) (True|False)\z")]
    private static partial Regex Status();
}
