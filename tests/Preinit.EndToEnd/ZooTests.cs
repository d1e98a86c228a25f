namespace Preinit.EndToEnd;

/// <summary>
/// Initialisers whose values are poison in another process or on another machine, each of which is caught, with the right code and path; and harmless ones
/// that look suspicious, all of which are frozen. The culture and time zone of those who run the app are not those of whoever published it.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class ZooTests(ZooTests.Published zoo) : IClassFixture<ZooTests.Published>
{
    static readonly (string, string)[] user = [("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Kathmandu")];

    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            App = workspace.Lay("Zoo");
            Publish = App.Publish("-p:NoWarn=PREINIT8002%3BPREINIT8003%3BPREINIT8004%3BPREINIT8005%3BPREINIT8006%3BPREINIT8007").MustSucceed();
            Frozen = App.Run(arguments: "--frozen").MustSucceed();
        }

        public TestApp App { get; }
        public ProcessResult Publish { get; }
        public ProcessResult Frozen { get; }
    }

    [Theory]
    [InlineData("AllVariables", "PREINIT4004", "Environment.GetEnvironmentVariables")]
    [InlineData("ByIdentity", "PREINIT4001", "ByIdentity.Codes[0]")]
    [InlineData("Client", "PREINIT3009", "Client.Socket")]
    [InlineData("ClockInClosure", "PREINIT4001", "ClockInClosure.Say.Target")]
    [InlineData("Combined", "PREINIT4001", "Combined.First")]
    [InlineData("Copyright", "PREINIT4001", "Copyright.Line")]
    [InlineData("Counted", "PREINIT4005", "Thread.Start")]
    [InlineData("Date", "PREINIT4001", "Date.Text")]
    [InlineData("FromProvider", "PREINIT4001", "FromProvider.Value")]
    [InlineData("Generator", "PREINIT3022", "Generator.Numbers")]
    [InlineData("Home", "PREINIT4001", "Home.Settings")]
    [InlineData("HomeByVariable", "PREINIT4001", "HomeByVariable.Folder")]
    [InlineData("Identifier", "PREINIT4001", "Identifier.Values._entries[1].value")]
    [InlineData("Installed", "PREINIT3020", "Installed.Words")]
    [InlineData("Key", "PREINIT4001", "Key.Bytes[")]
    [InlineData("LocalNoon", "PREINIT4001", "LocalNoon.Utc")]
    [InlineData("Location", "PREINIT3020", "Location.Folder._string")]
    [InlineData("Machine", "PREINIT4001", "Machine.Name")]
    [InlineData("Number", "PREINIT4001", "Number.Half")]
    [InlineData("OpenFile", "PREINIT3009", "OpenFile.Words")]
    [InlineData("OwnTable", "PREINIT4001", "OwnTable.slots")]
    [InlineData("Pinned", "PREINIT3001", "Pinned.Address")]
    [InlineData("Process", "PREINIT4001", "Process.Id")]
    [InlineData("Processors", "PREINIT4001", "Processors.Slots")]
    [InlineData("Redirected", "PREINIT3021", "Console.Out")]
    [InlineData("Region", "PREINIT3019", "Region.Current")]
    [InlineData("Shuffled", "PREINIT4001", "Shuffled.Order[")]
    [InlineData("Sorted", "PREINIT4001", "Sorted.Names._items")]
    [InlineData("SortedByHash", "PREINIT4001", "SortedByHash.Names")]
    [InlineData("Stamped", "PREINIT4001", "Stamped.Seen._entries[0]")]
    [InlineData("Started", "PREINIT4004", "Process.Start")]
    [InlineData("Temporary", "PREINIT4001", "Temporary.Cache")]
    [InlineData("TemporaryName", "PREINIT4001", "TemporaryName.Name")]
    [InlineData("Ticking", "PREINIT3004", "Ticking.Timer")]
    [InlineData("Ticks", "PREINIT4001", "Ticks.Value")]
    [InlineData("Today", "PREINIT4001", "Today.Day")]
    [InlineData("Upper", "PREINIT4001", "Upper.Codes._entries[0]")]
    [InlineData("User", "PREINIT4001", "User.Greeting")]
    [InlineData("Variable", "PREINIT3021", "Environment.GetEnvironmentVariable(\"ZOO_MODE\")")]
    [InlineData("Watch", "PREINIT4001", "Watch.Running")]
    [InlineData("Worker", "PREINIT3003", "Worker.Thread")]
    [InlineData("WorkingDirectory", "PREINIT4001", "WorkingDirectory.File.FullPath")]
    [InlineData("Zoned", "PREINIT4001", "Zoned.Offset")]
    public void Poison_is_caught(string type, string code, string path)
    {
        Assert.Contains(Reports($"Zoo.Poisoned.{type}"), r => (r.Severity, r.Code) == ("warning", code) && r.Message.Contains(path));
        Assert.Contains($"{type} False", zoo.Frozen.OutputLines);
    }

    [Fact]
    public void The_texts_are_these() => ExactTexts.AssertSame("Zoo", zoo.Publish.Output);

    [Fact]
    public void No_poison_is_frozen() => Assert.Equal(Animals("Poisoned").Order(), LinesWith("False"));

    [Fact]
    public void What_is_harmless_is_frozen()
    {
        Assert.Empty(Reports("Zoo.Harmless."));
        Assert.Equal(Animals("Harmless").Order(), LinesWith("True"));
    }

    [Fact]
    public void What_is_harmless_is_as_it_would_be_without_an_image()
    {
        RestoreLine.AssertRestored(zoo.App.RunLogged(), "Zoo");
        Assert.Equal(zoo.App.Run([.. user, ("PREINIT", "off")]).MustSucceed().Output, zoo.App.Run(user).MustSucceed().Output);
        Assert.Equal(zoo.App.Run([("PREINIT", "off")]).MustSucceed().Output, zoo.App.Run().MustSucceed().Output);
    }

    [Fact]
    public void The_image_is_what_the_initialisers_make() => VerifyLine.AssertNoDifference(zoo.App, "Zoo");

    /// <summary>The source says which there are.</summary>
    static IEnumerable<string> Animals(string kind) => File.ReadLines(Path.Combine(Repository.App("Zoo"), $"{kind}.cs"))
        .Where(l => l.StartsWith("static class ", StringComparison.Ordinal)).Select(l => l["static class ".Length..]);

    IEnumerable<string> LinesWith(string frozen) => zoo.Frozen.OutputLines.Select(l => l.Split(' ')).Where(l => l[1] == frozen).Select(l => l[0]).Order();

    IReadOnlyList<Reported> Reports(string type) => [.. BuildOutput.Reports(zoo.Publish).Where(r => r.Message.StartsWith(type, StringComparison.Ordinal))];
}
