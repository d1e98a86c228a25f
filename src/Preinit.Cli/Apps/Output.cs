using System.Text.Encodings.Web;
using System.Text.Json;

namespace Preinit.Cli;

/// <summary>How the commands that look at published apps speak: to people, or to other programs.</summary>
/// <param name="isJson">Whether the standard output is to have one JSON document and nothing else.</param>
sealed class Output(bool isJson)
{
    static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool IsJson => isJson;

    /// <summary>Runs a command.</summary>
    /// <returns>Its exit code.</returns>
    public int Run(Func<int> command)
    {
        try
        {
            return command();
        }
        catch (CommandFailure failure)
        {
            return Fail(failure.Code, failure.Message);
        }
        catch (Inspect.InspectException problem)
        {
            return Fail(problem.Code, problem.Message);
        }
    }

    int Fail(string code, string message)
    {
        if (isJson)
            WriteJson(new { error = new { code, message } });
        else
            Console.Error.WriteLine($"preinit: error {code}: {message}");
        return ExitCodes.Failed;
    }

    /// <summary>What is being done, on the standard error.</summary>
    public void Step(string what)
    {
        if (!isJson)
            Console.Error.WriteLine(what);
    }

    public static string ToJson(object document) => JsonSerializer.Serialize(document, options);

    public static void WriteJson(object document) => Console.WriteLine(ToJson(document));
}
