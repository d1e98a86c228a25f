using System.Globalization;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Prints a line for each image to the standard error, where <c>PREINIT_LOG=1</c> asks for it. Without it nothing is formatted.</summary>
static unsafe class RestoreLog
{
    /// <param name="assembly">The app.</param>
    /// <param name="part">The image, where what happened concerns no other part of it.</param>
    /// <param name="outcome">What happened.</param>
    public static void Write(string assembly, ImageReader? part, RestoreOutcome outcome)
    {
        if (Environment.GetEnvironmentVariable("PREINIT_LOG") == "1")
            Console.Error.WriteLine(Line(assembly + (part is { } reader ? NameOf(reader) : ""), outcome));
    }

    /// <summary>Of a part, behind that of the assembly.</summary>
    public static string NameOf(ImageReader reader)
    {
        var name = reader.Name(((RuntimeRecord*)reader.Records(SectionId.Runtime))->Part);
        return name.Length == 0 ? "" : $" ({name})";
    }

    static string Line(string image, RestoreOutcome outcome) => outcome.Status switch
    {
        PreinitializationStatus.Restored => string.Create(CultureInfo.InvariantCulture,
            $"preinit: restored {image}: {outcome.ObjectCount} objects, {outcome.ByteCount} bytes in {outcome.Time.TotalMilliseconds:0.000} ms{(outcome.Laziness == null ? "" : ", " + outcome.Laziness)}"),
        PreinitializationStatus.Off => "preinit: off",
        _ => $"preinit: fell back in {image}: {outcome.Reason}",
    };
}
