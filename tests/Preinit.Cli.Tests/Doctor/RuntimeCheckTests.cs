using Preinit.Build;
using Preinit.Image;

namespace Preinit.Cli.Tests;

/// <summary>The runtime that the host would choose is compared with that of the image.</summary>
public class RuntimeCheckTests
{
    static readonly InstalledRuntime[] installed = [Runtime("11.0.0-preview.1"), Runtime("10.1.3"), Runtime("10.0.12"), Runtime("10.0.9"), Runtime("9.0.4")];

    [Theory]
    [InlineData("10.0.0", "10.0.12")]
    [InlineData("10.0.12", "10.0.12")]
    [InlineData("10.0.13", "10.1.3")]
    [InlineData("10.1.0", "10.1.3")]
    [InlineData("9.0.0", "9.0.4")]
    [InlineData("8.0.0", null)]
    [InlineData("10.2.0", null)]
    public void The_newest_patch_is_chosen_and_else_the_next_minor_version(string wanted, string? chosen) => Assert.Equal(chosen, RuntimeCheck.Chosen(installed, wanted)?.Version);

    [Fact]
    public void The_same_build_fits() => Assert.Equal(CheckOutcome.Ok, RuntimeCheck.Compare(ImageOf(installed[2].CoreLibrary), installed[2], installed).Outcome);

    [Fact]
    public void Another_build_does_not()
    {
        var check = RuntimeCheck.Compare(ImageOf(installed[3].CoreLibrary), installed[2], installed);
        Assert.Equal((CheckOutcome.Failed, "the app starts on .NET 10.0.12, and the image belongs to another build: .NET 10.0.9, which is here, too"), (check.Outcome, check.Text));
        Assert.EndsWith("which is not here", RuntimeCheck.Compare(ImageOf(Guid.NewGuid()), installed[2], installed).Text);
    }

    [Fact]
    public void The_runtime_of_this_process_is_found() => Assert.Contains(InstalledRuntime.In(DotnetHost.Root), r => r.CoreLibrary == typeof(object).Module.ModuleVersionId);

    [Fact]
    public void A_folder_without_any_has_none() => Assert.Empty(InstalledRuntime.In(Path.GetTempPath()));

    static InstalledRuntime Runtime(string version) => new(version, Guid.NewGuid());

    static ImageFacts ImageOf(Guid coreLibrary) => new()
    {
        Objects = 1,
        Bytes = 8,
        FrameworkVersion = "10.0.9",
        CoreLibrary = coreLibrary,
        Flags = ImageFlags.None,
        HashProbe = 0,
        Variables = [],
    };
}
