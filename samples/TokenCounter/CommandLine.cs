using System.Diagnostics.CodeAnalysis;

namespace TokenCounter;

/// <summary>The parsed arguments. With neither a text nor a file, the text is that of the standard input.</summary>
sealed record CommandLine(bool ShowIds, string? Text, string? FilePath)
{
    public const string Usage = """
        usage: TokenCounter [--ids] [TEXT | - | --file PATH]
          TEXT         the text to count the tokens of
          -            read the text from the standard input (the default)
          --file PATH  read the text from a file
          --ids        print the ids of the tokens as well
          --           what follows is a text, even if it starts with a dash
        """;

    public static bool TryParse(
        ReadOnlySpan<string> args, [NotNullWhen(true)] out CommandLine? commandLine, [NotNullWhen(false)] out string? error)
    {
        var showIds = false;
        var sources = 0;
        string? text = null;
        string? path = null;
        commandLine = null;
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--ids":
                    showIds = true;
                    break;
                case "-":
                    sources++;
                    break;
                case "--file" or "--" when i + 1 == args.Length:
                    error = $"'{args[i]}' needs a value.";
                    return false;
                case "--file":
                    path = args[++i];
                    sources++;
                    break;
                case "--":
                    text = args[++i];
                    sources++;
                    break;
                case ['-', ..]:
                    error = $"unknown option '{args[i]}'.";
                    return false;
                default:
                    text = args[i];
                    sources++;
                    break;
            }
        }

        if (sources > 1)
        {
            error = "more than one text is given; put a text with spaces in quotes.";
            return false;
        }

        commandLine = new CommandLine(showIds, text, path);
        error = null;
        return true;
    }

    /// <summary>Returns the text that the arguments name. Files and the standard input are UTF-8.</summary>
    public string ReadText()
    {
        if (Text is not null)
            return Text;
        if (FilePath is not null)
            return File.ReadAllText(FilePath);

        // Not Console.In, whose encoding is the terminal's.
        using var input = new StreamReader(Console.OpenStandardInput());
        return input.ReadToEnd();
    }
}
