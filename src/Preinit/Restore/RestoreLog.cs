using System.Globalization;

namespace Preinit.Restore;

/// <summary>The line per image that <c>PREINIT_LOG=1</c> asks for. Without it nothing is formatted.</summary>
static class RestoreLog
{
    public static void Write(string assembly, RestoreOutcome outcome)
    {
        if (Environment.GetEnvironmentVariable("PREINIT_LOG") == "1")
            Console.Error.WriteLine(Line(assembly, outcome));
    }

    static string Line(string assembly, RestoreOutcome outcome) => outcome.Status switch
    {
        PreinitializationStatus.Restored => string.Create(CultureInfo.InvariantCulture,
            $"preinit: restored {assembly}: {outcome.ObjectCount} objects, {outcome.ByteCount} bytes in {outcome.Time.TotalMilliseconds:0.000} ms{(outcome.Laziness == null ? "" : ", " + outcome.Laziness)}"),
        PreinitializationStatus.Off => "preinit: off",
        _ => $"preinit: fell back in {assembly}: {outcome.Reason}",
    };
}
