using System.Text.RegularExpressions;

namespace Preinit.EndToEnd;

/// <summary>The lines that <c>PREINIT_LOG=1</c> asks for: one, or one for each part of the image that was touched.</summary>
static partial class RestoreLine
{
    public static void AssertRestored(ProcessResult run, string assembly)
    {
        run.MustSucceed();
        var match = Restored().Match(run.Errors);
        Assert.True(match.Success && match.Groups["assembly"].Captures.All(c => c.Value == assembly), $"not restored: {run}");
    }

    public static void AssertFellBack(ProcessResult run, string assembly, string reason)
    {
        run.MustSucceed();
        Assert.Matches($@"\Apreinit: fell back in {assembly}: [^\n]*{reason}[^\n]*\n\z", run.Errors);
    }

    [GeneratedRegex(@"\A(preinit: restored (?<assembly>\w+): [1-9]\d* objects, [1-9]\d* bytes in \d+\.\d+ ms(, [^\n]+)?\n"
        + @"|(preinit: restored (?<assembly>\w+) \([^)\n]+\): [1-9]\d* objects, [1-9]\d* bytes in \d+\.\d+ ms\n)+)\z")]
    private static partial Regex Restored();
}
