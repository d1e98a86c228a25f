using System.Text;

namespace Preinit.Capture;

/// <summary>
/// What the program gave the console (src/libraries/System.Console/src/System/Console.cs). The console makes its own readers, writers and
/// encodings when they are first asked for.
/// </summary>
sealed class ConsoleStreams : IFrameworkState
{
    const string Assembly = "System.Console";

    readonly FrameworkField input = Field("s_in"), output = Field("s_out"), error = Field("s_error");
    readonly FrameworkField inputEncoding = Field("s_inputEncoding"), outputEncoding = Field("s_outputEncoding");

    public IEnumerable<StateEntry> Read() =>
    [
        new("Console.Out", Given(output.Value, "_out")),
        new("Console.Error", Given(error.Value, "_out")),
        new("Console.In", Given(input.Value, "_in")),
        new("Console.InputEncoding", Set(inputEncoding)),
        new("Console.OutputEncoding", Set(outputEncoding)),
    ];

    /// <summary>
    /// What the console makes uses a stream of its own and leaves it open, or is for a terminal. To put that back is to give nothing. Around it,
    /// and around most of what programs give, is an object that locks.
    /// </summary>
    static object? Given(object? current, string inner) => (FrameworkField.Of(current, inner) ?? current) is { } given && !IsOwnUse(given) ? given : null;

    static bool IsOwnUse(object readerOrWriter) => readerOrWriter switch
    {
        StreamReader or StreamWriter => IsOwn(FrameworkField.Of(readerOrWriter, "_stream")) && FrameworkField.Of(readerOrWriter, "_closable") is false,
        _ => IsOwn(readerOrWriter),
    };

    /// <summary>The console keeps a copy of what it is given.</summary>
    static object? Set(FrameworkField field) => field.Value is Encoding encoding && !IsOwn(encoding) && encoding != Encoding.Default ? encoding : null;

    static bool IsOwn(object? target) => target?.GetType().Assembly.GetName().Name == Assembly;

    static FrameworkField Field(string name) => new(Assembly, "System.Console", name);
}
