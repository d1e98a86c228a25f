namespace Preinit.EndToEnd;

/// <summary>Heap images of running programs, with the library from its package, in published apps.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LiveTests(LiveTests.Published apps) : IClassFixture<LiveTests.Published>
{
    /// <summary>The same app, published in four ways: code that is compiled when it runs, precompiled code, native code, and code that was trimmed.</summary>
    public sealed class Published
    {
        public TestApp Compiled { get; }
        public TestApp Precompiled { get; }
        public TestApp Native { get; }
        public TestApp Trimmed { get; }
        public string Folder { get; }

        public Published(Workspace workspace)
        {
            workspace.PackOnce("src/Preinit.HeapImages");
            var app = workspace.Lay("Live", allSources: true);
            Compiled = Publish(app, "framework-dependent");
            Precompiled = Publish(app, "single-file ReadyToRun");
            Native = Publish(app, "native");
            Trimmed = Publish(app, "trimmed");
            Folder = workspace.NewFolder("images");
        }

        static TestApp Publish(TestApp app, string mode)
        {
            var published = app.PublishingTo(mode);
            BuildOutput.AssertNothingReported(published.Publish(["-r", Platform.RuntimeIdentifier, .. PublishMode.All[mode].Arguments]));
            return published;
        }
    }

    const string Loaded = "one two 7 300 70000 ab 42 True\n";

    /// <summary>What native code lacks is refused; a runtime with a compiler has it.</summary>
    const string NotCompiled = "managed finaliser: PREINIT6101 PREINIT3008 root\nnumber of a thread: PREINIT6101 PREINIT3026 root[0]\n", Compiled = "managed finaliser: saved\nnumber of a thread: saved\n";

    [Fact]
    public void Native_code_keeps_the_objects_that_other_code_keeps()
    {
        var expected = apps.Compiled.Run(arguments: ["kinds", Path.Combine(apps.Folder, "compiled.kinds")]).MustSucceed().Output;
        var actual = apps.Native.Run(arguments: ["kinds", Path.Combine(apps.Folder, "native.kinds")]).MustSucceed().Output;
        Assert.Contains(NotCompiled, actual);
        Assert.Contains(Compiled, expected);
        Assert.Equal(expected.Replace(Compiled, ""), actual.Replace(NotCompiled, ""));
    }

    /// <summary>Apps that are meant for Native AOT have code generation switched off also where they run on the JIT.</summary>
    [Fact]
    public void An_app_without_code_generation_keeps_them_too()
    {
        var app = apps.Compiled.PublishingTo("no code generation");
        BuildOutput.AssertNothingReported(app.Publish(["-r", Platform.RuntimeIdentifier, "--self-contained", "false", "-p:DynamicCodeSupport=false"]));
        Assert.Equal(
            apps.Compiled.Run(arguments: ["kinds", Path.Combine(apps.Folder, "compiled.kinds")]).MustSucceed().Output,
            app.Run(arguments: ["kinds", Path.Combine(apps.Folder, "none.kinds")]).MustSucceed().Output);
    }

    [Fact]
    public void Trimmed_code_keeps_them_too() => Assert.Equal(
        apps.Compiled.Run(arguments: ["kinds", Path.Combine(apps.Folder, "compiled.kinds")]).MustSucceed().Output,
        apps.Trimmed.Run(arguments: ["kinds", Path.Combine(apps.Folder, "trimmed.kinds")]).MustSucceed().Output);

    [Fact]
    public void A_native_process_loads_what_another_one_saved()
    {
        var image = Path.Combine(apps.Folder, "native.heap");
        Assert.Equal("saved\n", apps.Native.Run(arguments: ["save", image]).MustSucceed().Output);
        Assert.Equal(Loaded, apps.Native.Run(arguments: ["load", image]).MustSucceed().Output);
    }

    /// <summary>They have other builds of the runtime, so it is done by the names of fields.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Native_code_and_other_code_load_each_others_images(bool isSavedByNative)
    {
        var image = Path.Combine(apps.Folder, $"native-{isSavedByNative}.heap");
        var (from, to) = isSavedByNative ? (apps.Native, apps.Compiled) : (apps.Compiled, apps.Native);
        Assert.Equal("saved\n", from.Run(arguments: ["save", image]).MustSucceed().Output);
        Assert.Equal(Loaded, to.Run(arguments: ["load", image]).MustSucceed().Output);
    }

    [Fact]
    public void A_native_process_goes_on_where_another_one_was_suspended()
    {
        var image = Path.Combine(apps.Folder, "native.point");
        Assert.Equal("Saved\nsum 55\n", apps.Native.Run(arguments: ["checkpoint", image]).MustSucceed().Output);
        Assert.Equal("Resumed\nsum 55\n", apps.Native.Run(arguments: ["resume", image]).MustSucceed().Output);
    }

    TestApp App(bool isPrecompiled) => isPrecompiled ? apps.Precompiled : apps.Compiled;

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void What_one_app_saves_the_other_one_loads(bool saves, bool loads)
    {
        var image = Path.Combine(apps.Folder, $"{saves}-{loads}.heap");
        Assert.Equal("saved\n", App(saves).Run(arguments: ["save", image]).MustSucceed().Output);
        Assert.Equal(Loaded, App(loads).Run(arguments: ["load", image]).MustSucceed().Output);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Where_one_app_was_suspended_the_other_one_goes_on(bool saves, bool loads)
    {
        var image = Path.Combine(apps.Folder, $"{saves}-{loads}.point");
        Assert.Equal("Saved\nsum 55\n", App(saves).Run(arguments: ["checkpoint", image]).MustSucceed().Output);
        Assert.Equal("Resumed\nsum 55\n", App(loads).Run(arguments: ["resume", image]).MustSucceed().Output);
    }
}
