namespace Preinit.EndToEnd;

/// <summary>What cannot be frozen is refused with its path; its initialiser runs at start-up, and all others are frozen.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class RefusalTests(RefusalTests.Published app) : IClassFixture<RefusalTests.Published>
{
    public sealed class Published
    {
        public Published(Workspace workspace)
        {
            var app = workspace.Lay("Refusals");
            Publish = app.Publish("-p:PreinitMostProblems=10").MustSucceed();
            Problems = File.ReadAllText(Path.Combine(app.Folder, "obj", "Release", "net10.0", "preinit", "problems.txt"));
            Restored = app.RunLogged(null, "--frozen");
            Plain = app.Run();
            Off = app.Run([("PREINIT", "off")]);
        }

        public ProcessResult Publish { get; }
        public string Problems { get; }
        public ProcessResult Restored { get; }
        public ProcessResult Plain { get; }
        public ProcessResult Off { get; }
    }

    [Theory]
    [InlineData("HoldsNativeInt", "PREINIT3001", "HoldsNativeInt.Value")]
    [InlineData("HoldsPointer", "PREINIT3001", "HoldsPointer.Pointer")]
    [InlineData("HoldsHandle", "PREINIT3002", "HoldsHandle.File")]
    [InlineData("HoldsThread", "PREINIT3003", "HoldsThread.Worker")]
    [InlineData("HoldsTimer", "PREINIT3004", "HoldsTimer.Timer")]
    [InlineData("HoldsGCHandle", "PREINIT3005", "HoldsGCHandle.Handle")]
    [InlineData("HoldsDynamicMethod", "PREINIT3006", "HoldsDynamicMethod.Call")]
    [InlineData("HoldsExpression", "PREINIT3006", "HoldsExpression.Compiled")]
    [InlineData("HoldsFinalizable", "PREINIT3008", "HoldsFinalizable.Value")]
    [InlineData("HoldsStream", "PREINIT3009", "HoldsStream.Inner.Items._items[2].Stream")]
    [InlineData("HoldsSocket", "PREINIT3009", "HoldsSocket.Socket")]
    [InlineData("HoldsMethod", "PREINIT3011", "HoldsMethod.Method")]
    [InlineData("HoldsException", "PREINIT3014", "HoldsException.Thrown")]
    [InlineData("HoldsCancellation", "PREINIT3004", "HoldsCancellation.Source._timer")]
    [InlineData("HoldsOwnFolder", "PREINIT3020", "HoldsOwnFolder.Data")]
    [InlineData("HoldsOwnProcess", "PREINIT3020", "HoldsOwnProcess.Line[1]")]
    public void A_refusal_names_the_path(string type, string code, string path)
    {
        var reports = Reports(type);
        Assert.Contains(reports, r => (r.Severity, r.Code) == ("warning", code) && r.Message.Contains($": {path} cannot be kept: "));
        Assert.All(reports, r => Assert.Contains(".cs(", r.Position));
    }

    /// <summary>Deep inside of framework types the paths are theirs and may change with them.</summary>
    [Theory]
    [InlineData("HoldsHttpClient", "HoldsHttpClient.Client.")]
    public void A_refusal_inside_a_framework_object_names_the_path_to_it(string type, string path) =>
        Assert.Contains(Reports(type), r => r.Severity == "warning" && r.Message.Contains($": {path}") && r.Message.Contains(" cannot be kept: "));

    [Theory]
    [InlineData("Fine")]
    [InlineData("HoldsFreshHttpClient")]
    [InlineData("HoldsConsole")]
    [InlineData("HoldsWeakReference")]
    [InlineData("HoldsThreadStatic")]
    [InlineData("HoldsEnumerator")]
    public void What_can_be_kept_is_not_reported(string type) => Assert.Empty(Reports(type));

    [Fact]
    public void Nothing_is_an_error() => Assert.DoesNotContain(BuildOutput.Reports(app.Publish), r => r.Severity == "error");

    /// <summary>And one of each code.</summary>
    [Fact]
    public void Ten_are_told_and_the_file_has_them_all()
    {
        var told = BuildOutput.Reports(app.Publish);
        var all = BuildOutput.Reports(app.Problems);
        Assert.Equal(all.Select(r => r.Code).Distinct().Order(), told.Select(r => r.Code).Distinct().Order());
        Assert.InRange(told.Count, 10, all.Count - 1);
        Assert.Equal(all.Take(10), told.Take(10));
        Assert.Equal(10, told.Take(10).Select(r => r.Message.Split(' ')[0]).Distinct().Count());
        Assert.EndsWith($"problems.txt lists {all.Count - told.Count} more problems.)", told[^1].Message);
    }

    [Fact]
    public void The_texts_are_these() => ExactTexts.AssertSame("Refusals", app.Problems);

    [Fact]
    public void The_others_are_frozen_nevertheless()
    {
        RestoreLine.AssertRestored(app.Restored, "Refusals");
        Assert.Equal("Fine was made at publish: True; HoldsThread: False", app.Restored.OutputLines[^1]);
    }

    [Fact]
    public void The_refused_initialisers_run_at_start_up()
    {
        Assert.Equal(app.Off.MustSucceed().Output, app.Plain.MustSucceed().Output);
        Assert.Contains("HoldsThread: worker", app.Plain.OutputLines);
    }

    IReadOnlyList<Reported> Reports(string type) =>
        [.. BuildOutput.Reports(app.Problems).Where(r => r.Message.StartsWith($"{type} ", StringComparison.Ordinal))];
}
