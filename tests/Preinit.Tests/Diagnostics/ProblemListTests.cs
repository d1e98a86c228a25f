extern alias build;

using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>At most one screen, the most important first, and a file with the rest.</summary>
public sealed class ProblemListTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("preinit").FullName;
    readonly RecordingLog log = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Nothing_is_written_where_nothing_is_wrong()
    {
        new ProblemList(log, 10).Tell(folder);
        Assert.Empty(log.Diagnostics);
        Assert.Empty(Directory.EnumerateFiles(folder));
    }

    [Fact]
    public void Progress_is_told_at_once()
    {
        new ProblemList(log, 10).Progress("line");
        Assert.Equal(["line"], log.Lines);
    }

    [Fact]
    public void Errors_come_first_then_what_costs_most() => Assert.Equal(["broken", "unused", "leak", "slow", "fast", "unknown"], Told(10,
        Of("fast", "X1", milliseconds: 2), Of("slow", "X1", milliseconds: 300), Of("unknown", "X1"), Of("leak", "PREINIT4010"),
        Of(null, "X3") with { Message = "unused" }, Of("broken", "X4") with { Severity = DiagnosticSeverity.Error }));

    [Fact]
    public void Each_initialiser_is_named_before_the_second_problem_of_any() => Assert.Equal(["A1", "B1", "A2", "B2", "A3"], Told(10,
        Of("A", "X1", 9, "A1"), Of("A", "X1", 9, "A2"), Of("A", "X1", 9, "A3"), Of("B", "X1", 1, "B1"), Of("B", "X1", 1, "B2")));

    [Fact]
    public void What_is_too_much_is_in_the_file_only_and_counted()
    {
        var told = Told(2, [.. Enumerable.Range(1, 5).Select(n => Of($"T{n}", "X1", 10 - n))]);
        Assert.Equal(["T1", $"T2 (This is not all: {Path.Combine(folder, "problems.txt")} lists 3 more problems.)"], told);
        Assert.Equal(["preinit: warning X1: T1", "preinit: warning X1: T2", "preinit: warning X1: T3", "preinit: warning X1: T4", "preinit: warning X1: T5"],
            File.ReadAllLines(Path.Combine(folder, "problems.txt")));
    }

    /// <summary>So that <c>WarningsAsErrors</c> and the like hold for all of a code.</summary>
    [Fact]
    public void The_first_of_each_code_is_told()
    {
        var told = Told(2, [.. Enumerable.Range(1, 5).Select(n => Of($"T{n}", "X1", 10 - n)), Of("last", "X2"), Of("late", "X2")]);
        Assert.Equal(["T1", "T2"], told.Take(2));
        Assert.StartsWith("last (This is not all: ", told[2]);
        Assert.Equal(3, told.Count);
    }

    [Fact]
    public void Zero_means_all() => Assert.Equal(30, Told(0, [.. Enumerable.Range(1, 30).Select(n => Of($"T{n}", "X1"))]).Count);

    [Fact]
    public void The_form_is_that_of_compilers() => Assert.Equal("A.cs(3,7): error X1: wrong",
        new Diagnostic("X1", DiagnosticSeverity.Error, "wrong", new("A.cs", 3, 7)).ToString());

    List<string> Told(int most, params Diagnostic[] diagnostics)
    {
        var list = new ProblemList(log, most);
        foreach (var diagnostic in diagnostics)
            list.Report(diagnostic);
        Assert.Empty(log.Diagnostics);
        list.Tell(folder);
        return [.. log.Diagnostics.Select(d => d.Message)];
    }

    static Diagnostic Of(string? initializer, string code, double milliseconds = 0, string? message = null) =>
        new(code, DiagnosticSeverity.Warning, message ?? initializer ?? "") { Initializer = initializer, Milliseconds = milliseconds };
}
