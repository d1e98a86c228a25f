using System.Text;

namespace Preinit.Cli.Tests;

/// <summary>The answers to PREINIT=verify are read as docs/restore-log.md has them.</summary>
public class HeapFindingTests
{
    [Fact]
    public void An_image_that_holds()
    {
        var finding = Read(0, "preinit: verified Shop: 12 roots, 6228 objects compared, 0 differences\n")!;
        Assert.Equal((true, "holds", "Shop: 12 roots, 6228 objects compared, 0 differences", null), (finding.Holds, finding.Outcome, finding.Text, finding.Code));
        Assert.Empty(finding.Details);
    }

    [Fact]
    public void Each_difference_is_kept()
    {
        var finding = Read(3, """
            an initialiser writes this
            preinit: App.Settings.Limits["retries"]: 3 in the image, 5 from the initialisers
            preinit: not verified App: 12 roots, 6228 objects compared, 1 difference

            """)!;
        Assert.Equal((false, "does not hold", "PREINIT7007"), (finding.Holds, finding.Outcome, finding.Code));
        Assert.Equal(["App.Settings.Limits[\"retries\"]: 3 in the image, 5 from the initialisers"], finding.Details);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the app's own output\n")]
    [InlineData("preinit: something else\n")]
    public void An_app_without_an_image_does_not_answer(string output) => Assert.Null(Read(0, output));

    static VerifyFinding? Read(int exitCode, string output) => HeapFinding.Read(new(exitCode, Encoding.UTF8.GetBytes(output), [], TimeSpan.Zero));
}
