using System.Text;

namespace Preinit.Cli.Tests;

/// <summary>Two runs are compared byte for byte, and the first difference is shown.</summary>
public class RunDifferenceTests
{
    [Fact]
    public void Equal_runs_do_not_differ() => Assert.Null(Between(Run(0, "a\nb\n", "e"), Run(0, "a\nb\n", "e")));

    [Fact]
    public void What_they_say_of_their_images_does_not_count() =>
        Assert.Null(Between(Run(0, "a", "preinit: restored A: 1 objects, 2 bytes in 0.3 ms\ne"), Run(0, "a", "preinit: off\ne")));

    [Fact]
    public void The_exit_code_comes_first() => Assert.Equal("exit code 0 with, 1 without", Between(Run(0, "a", ""), Run(1, "b", "")));

    [Fact]
    public void The_line_of_the_standard_output_is_shown() =>
        Assert.Equal("the standard output differs in line 2: \"two\" with, \"2\" without", Between(Run(0, "one\ntwo\nthree\n", ""), Run(0, "one\n2\nthree\n", "")));

    [Fact]
    public void Nothing_is_something_else_than_a_line() =>
        Assert.Equal("the standard output differs in line 2: nothing with, \"two\" without", Between(Run(0, "one\n", ""), Run(0, "one\ntwo\n", "")));

    [Fact]
    public void A_missing_line_end_is_a_difference() =>
        Assert.Equal("the standard output differs in line 1: \"one\" with, \"one\" without", Between(Run(0, "one\n", ""), Run(0, "one", "")));

    [Fact]
    public void Long_lines_are_cut_around_the_difference()
    {
        var start = new string('a', 100);
        Assert.Equal($"the standard output differs in line 1: \"…{start[..20]}x{start[..19]}…\" with, \"…{start[..20]}y{start[..19]}…\" without",
            Between(Run(0, start + "x" + start, ""), Run(0, start + "y" + start, "")));
    }

    [Fact]
    public void The_standard_error_is_compared_too() =>
        Assert.Equal("the standard error differs in line 1: \"e\" with, \"f\" without", Between(Run(0, "a", "e"), Run(0, "a", "f")));

    static string? Between(AppRun first, AppRun second) => RunDifference.Between(first, "with", second, "without");

    static AppRun Run(int exitCode, string output, string errors) => new(exitCode, Encoding.UTF8.GetBytes(output), Encoding.UTF8.GetBytes(errors), TimeSpan.Zero);
}
