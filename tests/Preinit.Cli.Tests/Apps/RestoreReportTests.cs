using System.Text;

namespace Preinit.Cli.Tests;

/// <summary>What an app says of its image is told apart from what else it writes.</summary>
public class RestoreReportTests
{
    [Fact]
    public void Lines_about_the_image_are_taken_out()
    {
        var report = Of("warming up\npreinit: restored Shop (Shop.Words): 3 objects, 4 bytes in 0.1 ms\npreinit: my own text\nno line end");
        Assert.Equal(["preinit: restored Shop (Shop.Words): 3 objects, 4 bytes in 0.1 ms"], report.Lines);
        Assert.Equal("warming up\npreinit: my own text\nno line end", Encoding.UTF8.GetString(report.Others));
        Assert.True(report.IsRestored);
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_are()
    {
        byte[] errors = [0xFF, 0xFE, (byte)'\r', (byte)'\n', 0x80];
        Assert.Equal(errors, RestoreReport.Of(errors).Others);
    }

    [Theory]
    [InlineData("")]
    [InlineData("preinit: off\n")]
    [InlineData("preinit: fell back in Shop: the image is damaged\n")]
    [InlineData("preinit: restored Shop (A): 3 objects, 4 bytes in 0.1 ms\npreinit: fell back in Shop: a part\n")]
    public void An_image_that_was_not_used_is_not_restored(string errors) => Assert.False(Of(errors).IsRestored);

    [Fact]
    public void Line_ends_of_Windows_count_as_well() => Assert.Equal(["preinit: off"], Of("preinit: off\r\n").Lines);

    static RestoreReport Of(string errors) => RestoreReport.Of(Encoding.UTF8.GetBytes(errors));
}
