using TokenCounter;

namespace Preinit.Samples.Tests;

public class CommandLineTests
{
    [Fact]
    public void Reads_the_text_from_the_arguments() => Assert.Equal("a b", Parse("a b").ReadText());

    [Fact]
    public void Reads_the_text_after_two_dashes() => Assert.Equal("--ids", Parse("--", "--ids").ReadText());

    [Fact]
    public void Reads_the_text_from_a_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "ünïcödé\n");
            Assert.Equal("ünïcödé\n", Parse("--file", path).ReadText());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData]
    [InlineData("-")]
    public void Reads_the_standard_input_otherwise(params string[] args)
    {
        var commandLine = Parse(args);

        Assert.Null(commandLine.Text);
        Assert.Null(commandLine.FilePath);
    }

    [Theory]
    [InlineData(true, "--ids", "a")]
    [InlineData(true, "a", "--ids")]
    [InlineData(false, "a")]
    public void Shows_the_ids_on_request(bool expected, params string[] args) => Assert.Equal(expected, Parse(args).ShowIds);

    [Theory]
    [InlineData("'--file' needs a value.", "--file")]
    [InlineData("'--' needs a value.", "--")]
    [InlineData("unknown option '--id'.", "--id", "a")]
    [InlineData("more than one text is given; put a text with spaces in quotes.", "a", "b")]
    [InlineData("more than one text is given; put a text with spaces in quotes.", "-", "--file", "a")]
    public void Refuses_what_it_does_not_understand(string expected, params string[] args)
    {
        Assert.False(CommandLine.TryParse(args, out var commandLine, out var error));
        Assert.Null(commandLine);
        Assert.Equal(expected, error);
    }

    static CommandLine Parse(params string[] args)
    {
        Assert.True(CommandLine.TryParse(args, out var commandLine, out var error), error);
        return commandLine;
    }
}
