extern alias build;

using build::Preinit.Capture;
using Preinit.Inspect;

namespace Preinit.Tests;

/// <summary>The paths that a profile has are those by which the next publish finds objects: the walk through an image goes as Scan went.</summary>
public class ScanPathsTests
{
    [Fact]
    public void Objects_have_the_paths_that_Scan_took()
    {
        for (var seed = 0; seed < 15; seed++)
            AssertPaths(RandomGraph.Create(seed, 30));
    }

    [Fact]
    public void Elements_of_arrays_with_several_dimensions_have_one_number()
    {
        var paths = AssertPaths(new Node { Anything = new[,] { { null, new Node() }, { new Node { Name = "deep" }, null } } });
        Assert.Contains("App.Type0.Value.Anything[2].Name", paths);
    }

    /// <summary>They are found again by code that knows what a root of a generic class is called in either way.</summary>
    [Fact]
    public void Static_fields_have_the_names_that_people_know()
    {
        var specs = new TypeSpec.Generic(new("System.Private.CoreLib, Version=10.0.0.0", "App", ["Cache`1"], 1, false), [new TypeSpec.Named("System.Private.CoreLib, Version=10.0.0.0", "System", ["String"], 0, false)]);
        Assert.Equal("App.Cache<string>.All", new CapturedType("App", "App.Cache`1", specs, "App.Cache`1[System.String].", 0, false, []).PathOf(new("<All>k__BackingField", 0, false)));
        Assert.Equal("App.Outer.Inner.all", new CapturedType("App", "App.Outer+Inner", null, "App.Outer.Inner.", 0, false, []).PathOf(new("all", 0, false)));
    }

    static string[] AssertPaths(object value)
    {
        using var captured = CapturedGraph.Of(value);
        var image = EmittedCode.ImageOf(captured.Result);
        var app = InspectedGraph.Of(value);
        var found = new ScanPaths(app);
        var expected = Enumerable.Range(1, image.Origins.Length - 1).Select(i => ObjectPath.Format(image.Origins[i], image.Labels, image.Origins).Replace(Root, "App.Type0.Value")).ToArray();
        Assert.Equal(expected, Enumerable.Range(1, app.ObjectCount - 1).Select(found.Of));
        return expected;
    }

    const string Root = "Preinit.Tests.CapturedGraph.Holder.Value";
}
