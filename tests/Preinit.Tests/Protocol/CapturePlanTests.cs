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
            Assemblies = ["App", "Lib.rary"],
            Libraries = ["Other library"],
            Excluded = ["Some.Type+Inner"],
            ResultPath = "/tmp/a folder/Ergebnis größer.bin",
            HashCodeShift = 17,
            RebuiltTables = ["N.A.Table", "N.A.Table.Values[3].items"],
            Instruments = "/tmp/Preinit.Instruments.dll",
            LeftTypes = ["N.Left."],
            ListTables = true,
            IsLazy = true,
            ProfilePath = "/tmp/a folder/App.preinitprofile",
            IsOfLibrary = true,
            Probed = ["Some.Library"],
            Initializers = [new("App", "N.Outer+Inner", null), new("Lib.rary", "N.A", "Fill")],
            BeforeCapture = [new("App", "N.Hooks", "Close")],
            StartupFields = [new("App", "N.A`1", "field", true, [("N.A`1", "other"), ("N.A`1+<>c", "<>9__0_0")]), new("Lib.rary", "N.A", "<X>k__BackingField", false, [])],
        };
        plan.Write(path);
        var read = CapturePlan.Read(path);
        File.Delete(path);

        Assert.Equal((plan.ResultPath, plan.HashCodeShift), (read.ResultPath, read.HashCodeShift));
        Assert.Equal(plan.RebuiltTables, read.RebuiltTables);
        Assert.Equal(plan.Instruments, read.Instruments);
        Assert.Equal(plan.LeftTypes, read.LeftTypes);
        Assert.True(read.ListTables);
        Assert.True(read.IsLazy);
        Assert.Equal(plan.ProfilePath, read.ProfilePath);
        Assert.True(read.IsOfLibrary);
        Assert.Equal(plan.Probed, read.Probed);
        Assert.Equal(plan.Assemblies, read.Assemblies);
        Assert.Equal(plan.Libraries, read.Libraries);
        Assert.Equal(plan.Excluded, read.Excluded);
        Assert.Equal(plan.Initializers, read.Initializers);
        Assert.Equal(plan.BeforeCapture, read.BeforeCapture);
        Assert.Equal(plan.StartupFields.Select(f => f.Line), read.StartupFields.Select(f => f.Line));
        Assert.Equal([("N.A`1", "other"), ("N.A`1+<>c", "<>9__0_0")], read.StartupFields[0].Uses);
    }
}
