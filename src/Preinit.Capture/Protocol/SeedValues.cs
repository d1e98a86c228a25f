using System.Globalization;

namespace Preinit.Capture;

/// <summary>The hash seeds of an app that is published with fixed ones.</summary>
readonly record struct SeedValues(ulong Strings, uint Codes)
{
    /// <summary>The environment variable that gives them to a capture: the plan is too late, since hash codes are needed to read it.</summary>
    public const string Variable = "PREINIT_CAPTURE_SEEDS";

    public string Text => $"{Strings:x16}{Codes:x8}";

    public static SeedValues Parse(string text) =>
        new(ulong.Parse(text.AsSpan(0, 16), NumberStyles.HexNumber, CultureInfo.InvariantCulture), uint.Parse(text.AsSpan(16), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
