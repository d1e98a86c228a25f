extern alias build;

using System.Text;
using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>A link that the framework of the target lacks is reported with a place where it is used.</summary>
[Collection(FrameworkStateCollection.Name)]
public sealed class ImageUsesTests : IDisposable
{
    public void Dispose() => StateReplayTests.Providers.SetValue(null, null);

    [Fact]
    public void A_link_that_only_the_framework_is_given_is_found()
    {
        using var captured = CapturedGraph.AfterChange(new Node(), () => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance));
        var image = CaptureReader.Read(new BinaryReader(new MemoryStream(captured.Result))).Image!;
        using var uses = new ImageUses(image);
        Assert.Equal((3, "Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider)"), uses.OfLink(Assert.Single(image.Replays).Link));
    }
}
