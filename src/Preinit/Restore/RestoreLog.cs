using System.Globalization;
using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Prints a line for each image to the standard error, where <c>PREINIT_LOG=1</c> asks for it. Without it nothing is formatted.</summary>
static unsafe class RestoreLog
{
    /// <summary>Whether the line is wanted.</summary>
    public static bool IsOn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Environment.GetEnvironmentVariable("PREINIT_LOG") is { Length: 1 } text && text[0] == '1';
    }

    /// <param name="assembly">The app.</param>
    /// <param name="part">The image, or the part of it that was restored.</param>
    /// <param name="outcome">What happened.</param>
    public static void Write(string assembly, ImageReader part, RestoreOutcome outcome) =>
        Console.Error.WriteLine(Line(outcome.Status == PreinitializationStatus.Restored ? assembly + NameOf(part) : assembly, outcome));

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
