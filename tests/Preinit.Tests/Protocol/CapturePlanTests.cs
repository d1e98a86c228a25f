extern alias build;

using build::Preinit.Capture;

namespace Preinit.Tests;

public class CapturePlanTests
{
    [Fact]
    public void Everything_that_is_written_is_read()
    {
        var path = Path.GetTempFileName();
        var plan = new CapturePlan
        {
            Assembly = "App",
            ResultPath = "/tmp/a folder/Ergebnis größer.bin",
            HashCodeShift = 17,
            Initializers = [new("N.Outer+Inner", null), new("N.A", "Fill")],
            BeforeCapture = [new("N.Hooks", "Close")],
        };
        plan.Write(path);
        var read = CapturePlan.Read(path);
        File.Delete(path);

        Assert.Equal((plan.Assembly, plan.ResultPath, plan.HashCodeShift), (read.Assembly, read.ResultPath, read.HashCodeShift));
        Assert.Equal(plan.Initializers, read.Initializers);
        Assert.Equal(plan.BeforeCapture, read.BeforeCapture);
    }
}
