using System.Text.RegularExpressions;

namespace Preinit.EndToEnd;

/// <summary>What <c>PREINIT=verify</c> prints.</summary>
static partial class VerifyLine
{
    /// <summary>The image is what the initialisers make.</summary>
    public static void AssertNoDifference(TestApp app, string assembly)
    {
        var run = app.Run([("PREINIT", "verify")]);
        var match = Summary().Match(run.Output);
        Assert.True(run.ExitCode == 0 && match.Success && match.Groups["assembly"].Value == assembly, $"not verified: {run}");
    }

    /// <summary>There are no initialisers to compare it with.</summary>
    public static void AssertImageOnly(TestApp app, string assembly)
    {
        var run = app.Run([("PREINIT", "verify")]).MustSucceed();
        Assert.Matches($@"\Apreinit: verified {assembly}: \d+ objects?, \d+ types?, \d+ fields?( in \d+ parts)?; only the image, [^\n]* PreinitFallback=RunInitializers [^\n]*\n\z", run.Output);
    }

    [GeneratedRegex(@"^preinit: verified (?<assembly>\w+): \d+ roots?, \d+ objects? compared, 0 differences(; \d+ numbers? that comes? from identity hash codes left out)?\n\z",
        RegexOptions.Multiline)]
    private static partial Regex Summary();
}
