using System.Text.Encodings.Web;
using System.Text.Json;
using Preinit.Inspect;
using Spectre.Console;

namespace Preinit.Cli;

/// <summary>How the commands that look into images answer: on standard output, with an exit code that says whether there was something.</summary>
static class Answer
{
    public const int Found = 0;
    public const int Wrong = 1;
    public const int Nothing = 2;

    /// <summary>Lines of tables and trees are long, and whoever takes the output of a program does not break them.</summary>
    const int RedirectedWidth = 160;

    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Of(Func<int> answer)
    {
        try
        {
            return answer();
        }
        catch (InspectException exception)
        {
            System.Console.Error.WriteLine($"error {exception.Code}: {exception.Message}");
            return exception.Code is InspectCodes.NoImage or InspectCodes.NotFound ? Nothing : Wrong;
        }
    }

    public static void Json<T>(T document) => System.Console.Out.WriteLine(JsonSerializer.Serialize(document, options));

    public static IAnsiConsole Console()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (System.Console.IsOutputRedirected)
            console.Profile.Width = RedirectedWidth;
        return console;
    }

    /// <summary>What was noticed in an image that can be read all the same.</summary>
    public static void Warn(AppModel app)
    {
        foreach (var problem in app.Problems)
            System.Console.Error.WriteLine($"warning {InspectCodes.OtherNames}: {problem}");
        foreach (var problem in app.Unreadable)
            System.Console.Error.WriteLine($"warning {problem.Code}: {problem.Message}");
    }
}
