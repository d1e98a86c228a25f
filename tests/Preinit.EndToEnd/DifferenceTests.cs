namespace Preinit.EndToEnd;

/// <summary>Values that differ from run to run are found by comparing two captures, and are not frozen.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class DifferenceTests(DifferenceTests.Published app) : IClassFixture<DifferenceTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            var app = workspace.Lay("Differences");
            Publish = app.Publish().MustSucceed();
            App = app;
            Restored = app.RunLogged(null, "--frozen");
            Off = app.Run([("PREINIT", "off")]);
        }

        public TestApp App { get; }
        public ProcessResult Publish { get; }
        public ProcessResult Restored { get; }
        public ProcessResult Off { get; }
    }

    [Theory]
    [InlineData("Identifiers", "Identifiers.Id")]
    [InlineData("Clock", "Clock.Now")]
    [InlineData("Calendar", "Calendar.Year")]
    [InlineData("Hashes", "Hashes.Stored")]
    [InlineData("Machine", "Machine.Directory")]
    public void A_difference_names_the_path(string type, string path) =>
        Assert.Contains(Reports(type), r => (r.Severity, r.Code) == ("warning", "PREINIT4001") && r.Message.Contains($": {path}"));

    [Theory]
    [InlineData("Identifiers", "reads Guid.NewGuid at Program.cs(24): Identifiers, static initialisers")]
    [InlineData("Calendar", "reads DateTime.Now at Program.cs(37): Calendar, static initialisers")]
    public void A_difference_names_what_the_initialiser_reads(string type, string read) => Assert.Contains(Reports(type), r => r.Message.Contains(read));

    [Theory]
    [InlineData("Tuples")]
    [InlineData("Records")]
    [InlineData("ByType")]
    [InlineData("ByDelegate")]
    [InlineData("ByLink")]
    public void Tables_by_hash_codes_that_differ_are_frozen(string type) => Assert.Empty(Reports(type));

    /// <summary>Tables that are built anew among them: what is in them is found.</summary>
    [Fact]
    public void The_texts_are_these() => ExactTexts.AssertSame("Differences", app.Publish.Output);

    [Fact]
    public void Nothing_is_silently_broken()
    {
        RestoreLine.AssertRestored(app.Restored, "Differences");
        Assert.NotEmpty(app.Off.MustSucceed().OutputLines);
        Assert.Equal(app.Off.OutputLines, app.Restored.OutputLines.SkipLast(1));
        Assert.DoesNotContain("False False", app.Off.Output);
    }

    [Fact]
    public void What_does_not_differ_is_frozen()
    {
        Assert.Equal("Fine was made at publish: True; Stable: True", app.Restored.OutputLines[^1]);
        Assert.Empty(Reports("Fine"));
        Assert.Empty(Reports("Stable"));
    }

    [Fact]
    public void The_image_is_what_the_initialisers_make_again() => VerifyLine.AssertNoDifference(app.App, "Differences");

    /// <summary>A message that shows two equal values explains nothing.</summary>
    [Fact]
    public void The_two_values_in_a_message_differ() => Assert.All(
        BuildOutput.Reports(app.Publish).Where(r => r.Code == "PREINIT4001"),
        r => Assert.DoesNotMatch(@"\((?<value>.+) and \k<value>\)", r.Message));

    IReadOnlyList<Reported> Reports(string type) =>
        [.. BuildOutput.Reports(app.Publish).Where(r => r.Message.StartsWith($"{type} ", StringComparison.Ordinal))];
}
