extern alias build;

using System.Text.Json;
using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>When a report is written, and what is left of the earlier one.</summary>
public sealed class ReportFilesTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("preinit").FullName;
    readonly RecordingLog log = new();

    string Page => Path.Combine(folder, "report", "App.preinit.html");
    string Json => Path.Combine(folder, "report", "App.preinit.json");

    PipelineOptions Options => new()
    {
        AssemblyPath = Path.Combine(folder, "App.dll"), AppPath = Path.Combine(folder, "bin", "App.dll"), OutputDirectory = folder, CaptureHookPath = "", DotnetPath = "", ReportPath = Page,
    };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Without_being_asked_for_there_is_none()
    {
        Assert.Null(new ReportFiles(Options with { ReportPath = null }).TryWrite(new(), null, [], log));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Fact]
    public void The_page_has_the_same_as_the_file_beside_it()
    {
        Assert.Equal(Page, Write([1, 2, 3]));
        Assert.Contains($">{File.ReadAllText(Json).TrimEnd()}</script>", File.ReadAllText(Page));
        var report = Read();
        Assert.Equal(("frozen", "App", 5.0), (report.GetProperty("status").GetString(), report.GetProperty("app").GetString(), report.GetProperty("totals").GetProperty("milliseconds").GetDouble()));
        Assert.Equal(("Holder", true), (report.GetProperty("initializers")[0].GetProperty("name").GetString(), report.GetProperty("initializers")[0].GetProperty("frozen").GetBoolean()));
        Assert.False(report.TryGetProperty("comparison", out _));
    }

    [Fact]
    public void The_second_one_is_compared_with_the_first()
    {
        Write([1, 2, 3]);
        Write([1, 2, 3, 4, 5, 6]);
        var change = Read().GetProperty("comparison").GetProperty("roots").GetProperty("items")[0];
        Assert.Equal((ReportedImage.Field, 8), (change.GetProperty("name").GetString(), change.GetProperty("difference").GetInt32()));
    }

    [Fact]
    public void A_publish_that_fails_says_so_and_why()
    {
        Write([1, 2, 3]);
        var problem = new Diagnostic("PREINIT3003", DiagnosticSeverity.Error, "Holder cannot be frozen.", new("/src/Holder.cs", 3, 5)) { Initializer = "Holder", Path = "Holder.Worker" };
        new ReportFiles(Options).TryWrite(new(), null, [problem], log);

        var report = Read();
        Assert.Equal("failed", report.GetProperty("status").GetString());
        Assert.False(report.TryGetProperty("image", out _));
        Assert.Equal(("error", "Holder.Worker", 3), (report.GetProperty("problems")[0].GetProperty("severity").GetString(), report.GetProperty("problems")[0].GetProperty("path").GetString(),
            report.GetProperty("problems")[0].GetProperty("line").GetInt32()));

        Write([1, 2, 3, 4, 5]);
        Assert.Equal(8, Read().GetProperty("comparison").GetProperty("roots").GetProperty("items")[0].GetProperty("difference").GetInt32());
    }

    [Fact]
    public void An_image_that_publish_refuses_is_not_taken_for_one_of_the_app()
    {
        new ReportFiles(Options).TryWrite(Notes([1]), null, [], log);
        Assert.Equal("failed", Read().GetProperty("status").GetString());
        Assert.True(Read().TryGetProperty("image", out _));
        Assert.False(Read().GetProperty("initializers")[0].GetProperty("frozen").GetBoolean());
        Write([1, 2, 3]);
        Assert.False(Read().TryGetProperty("comparison", out _));
    }

    [Fact]
    public void The_earlier_one_is_deleted_before_anything_else()
    {
        Write([1]);
        new ReportFiles(Options).Delete();
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(Page)!));
        new ReportFiles(Options with { ReportPath = null }).Delete();
    }

    [Fact]
    public void What_cannot_be_written_is_told()
    {
        File.WriteAllText(Path.GetDirectoryName(Page)!, "a file, not a folder");
        Assert.Null(Write([1]));
        Assert.StartsWith("Preinit: the report could not be written: ", Assert.Single(log.Lines));
    }

    string? Write(int[] value) => new ReportFiles(Options).TryWrite(Notes(value), new("App.dll", [], [], 2, 100, 200, new(0, [])), [], log);

    static ReportNotes Notes(int[] value)
    {
        using var captured = CapturedGraph.Of(value);
        MarkedInitializer[] initializers = [new(new("App", "Holder", null), 0, false, null)];
        return new() { Discovered = new(initializers, [], []), Capture = new(initializers, [new InitializerOutcome(5, null)], EmittedCode.ImageOf(captured.Result), CaptureInputs.None, []) };
    }

    JsonElement Read() => JsonDocument.Parse(File.ReadAllText(Json)).RootElement;
}
