using System.Xml.Linq;

namespace Preinit.EndToEnd;

/// <summary>A library whose package has an image of its own, and apps that use it.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class PackedLibraryTests(PackedLibraryTests.Packed packed) : IClassFixture<PackedLibraryTests.Packed>
{
    /// <summary>Words, which refers to Base, and Rules, which has a marked method and a hook, each packed by the real SDK.</summary>
    public sealed class Packed
    {
        readonly Workspace workspace;
        readonly string root;

        public Packed(Workspace workspace)
        {
            this.workspace = workspace;
            App = workspace.Lay("Shipped", project: "App", allSources: true);
            root = Path.GetDirectoryName(App.Folder)!;
            File.WriteAllText(Path.Combine(root, "nuget.config"), """
                <configuration><packageSources><add key="own" value="feed" /></packageSources><packageSourceMapping><clear /></packageSourceMapping></configuration>
                """);
            Directory.CreateDirectory(Feed);
            Pack("Base").MustSucceed();
            Pack("Base", "-p:BaseVersion=1.1.0").MustSucceed();
            Pack("Rules").MustSucceed();
            Result = Pack("Words");
        }

        public TestApp App { get; }
        public ProcessResult Result { get; }
        public string Feed => Path.Combine(root, "feed");

        public ProcessResult Preinit(params string[] arguments) => workspace.Preinit(arguments);

        public string BuiltLibrary => Path.Combine(root, "Words", "bin", "Release", "net10.0", "Words.dll");

        public ProcessResult Pack(string project, params string[] arguments) => PackTo(Feed, project, arguments);

        public ProcessResult PackTo(string folder, string project, params string[] arguments) =>
            DotnetCli.Run(Path.Combine(root, project), "pack", ["-c", "Release", "-o", folder, .. arguments], workspace.BuildVariables);

        /// <summary>The app, published in some way.</summary>
        public TestApp Publish(string folder, params string[] arguments)
        {
            var app = App.PublishingTo(folder);
            BuildOutput.AssertNothingReported(app.Publish(arguments));
            return app;
        }
    }

    const string Without = "-p:PreinitEnabled=false", Captured = "captured: True True\n", NotCaptured = "captured: False False\n";

    const string Output = """
        3000 word 0 word 6 1 True
        True False True True
        rule 0 rule 1 rule 2 True True False

        """;

    static byte[] ImageIn(byte[] assembly) => assembly.AsSpan().IndexOf("PREINIT\n"u8) is >= 0 and var at ? assembly[at..] : [];

    const string RulesRestored = @"preinit: restored Rules: \d+ objects, \d+ bytes in [\d.]+ ms\n", WordsRestored = @"preinit: restored Words: \d+ objects, \d+ bytes in [\d.]+ ms\n";

    /// <summary>Says what became of the images, and does the same as with the original initialisers.</summary>
    static void AssertRuns(TestApp app, string log = $"{RulesRestored}{WordsRestored}{Captured}", string output = Output)
    {
        var run = app.RunLogged().MustSucceed();
        Assert.Equal(output, run.Output);
        Assert.Matches($@"\A{log}\z", run.Errors);
        var off = app.Run([("PREINIT", "off")]).MustSucceed();
        Assert.Equal(output, off.Output);
        Assert.EndsWith(NotCaptured, off.Errors);
    }

    [Fact]
    public void The_package_has_the_image_and_the_build_has_not()
    {
        BuildOutput.AssertNothingReported(packed.Result);
        Assert.Contains("Preinit: Words starts with ", packed.Result.Output);
        var files = PackedFiles.Of(Path.Combine(packed.Feed, "Words.1.0.0.nupkg"));
        Assert.NotEmpty(ImageIn(files["lib/net10.0/Words.dll"]));
        Assert.Empty(ImageIn(File.ReadAllBytes(packed.BuiltLibrary)));
        var dependencies = XDocument.Load(new MemoryStream(files["Words.nuspec"])).Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => (string?)e.Attribute("id"));
        Assert.Equal(["Base", "Preinit"], dependencies.Order());
    }

    [Fact, Trait("Category", "Nightly")]
    public void The_same_source_gives_the_same_package()
    {
        byte[] Library() => PackedFiles.Of(Path.Combine(packed.Feed, "Words.1.0.0.nupkg"))["lib/net10.0/Words.dll"];
        var first = Library();
        packed.Pack("Words").MustSucceed();
        Assert.Equal(first, Library());
    }

    [Fact]
    public void An_app_that_is_only_built_uses_it()
    {
        packed.App.Build(Without).MustSucceed();
        Assert.Equal(Output, packed.App.RunBuilt().MustSucceed().Output);
        Assert.Equal(Captured, packed.App.RunBuilt().MustSucceed().Errors);
    }

    [Fact]
    public void An_app_without_Preinit_uses_it() => AssertRuns(packed.Publish("plain", Without));

    [Fact]
    public void Nothing_is_checked_in_the_name_of_an_app_without_an_image()
    {
        var app = packed.Publish("checked", Without);
        foreach (var mode in (string[])["check", "verify", "require"])
            Assert.Equal((Output, Captured), (app.Run([("PREINIT", mode)]).MustSucceed().Output, app.Run([("PREINIT", mode)]).MustSucceed().Errors));
    }

    [Fact]
    public void A_file_that_is_named_like_a_saved_state_is_none_in_an_app_that_cannot_save_itself()
    {
        var app = packed.Publish("named", Without);
        File.WriteAllText(Path.Combine(app.PublishFolder, "App.heap"), "something else");
        AssertRuns(app);
    }

    [Fact, Trait("Category", "Nightly")]
    public void A_precompiled_app_without_Preinit_uses_it() =>
        AssertRuns(packed.Publish("precompiled", [Without, "-r", Platform.RuntimeIdentifier, .. PublishMode.All["single-file ReadyToRun"].Arguments]));

    [Fact, Trait("Category", "Nightly")]
    public void An_app_with_other_rules_for_text_does_not() =>
        AssertRuns(packed.Publish("culture", Without, "-p:InvariantGlobalization=false"), FellBack("Rules", Culture) + FellBack("Words", Culture) + NotCaptured);

    [Fact]
    public void An_app_with_another_version_of_a_dependency_does_not() =>
        AssertRuns(packed.Publish("dependency", Without, "-p:BaseVersion=1.1.0"), $"{RulesRestored}{FellBack("Words", "Base.dll is not the one the image was made with")}captured: False True\n");

    const string Culture = "the runtime option System.Globalization.Invariant had another value when the initialisers ran";

    static string FellBack(string library, string reason) => $"preinit: fell back in {library}: {System.Text.RegularExpressions.Regex.Escape(reason)}\n";

    [Theory, Trait("Category", "Nightly")]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public void A_trimmed_app_does_not_and_works(string property)
    {
        var app = packed.Publish(property, Without, "-r", Platform.RuntimeIdentifier, $"-p:{property}=true");
        Assert.Equal((Output, NotCaptured), (app.Run().MustSucceed().Output, app.Run().MustSucceed().Errors));
    }

    [Fact, Trait("Category", "Nightly")]
    public void An_app_with_Preinit_can_be_published_natively()
    {
        var app = packed.Publish("native", "-r", Platform.RuntimeIdentifier, "-p:PublishAot=true");
        var run = app.RunLogged().MustSucceed();
        Assert.Equal(Output, run.Output);
        Assert.Contains("preinit: restored App", run.Errors);
        Assert.Contains(Captured, run.Errors);
    }

    [Fact]
    public void An_app_with_Preinit_keeps_the_image_of_a_library_and_is_linked_to_it()
    {
        var app = packed.App.PublishingTo("linked");
        var publish = app.Publish("-p:Variant=Linked");
        BuildOutput.AssertNothingReported(publish);
        Assert.Contains("kept         the image of Words, as packed", publish.Output);
        AssertRuns(app, $@"(preinit: restored App[^\n]+\n)*{WordsRestored}(preinit: restored App[^\n]+\n)+own: True\n{Captured}", $"{Output}{Words + 1} word 0 True True 3000\n");
        Assert.Contains(" 0 differences\n", app.Run([("PREINIT", "verify")]).MustSucceed().Output);
        Assert.NotEmpty(ImageIn(File.ReadAllBytes(Path.Combine(app.PublishFolder, "Words.dll"))));
    }

    /// <summary>All of them have an o.</summary>
    const int Words = 3_000;

    [Fact]
    public void An_object_deeper_in_a_library_is_captured_with_the_app() => Where_the_app_cannot_be_linked_to_it_the_library_is_captured_with_the_app("Deep", " True", 3000);

    [Theory, Trait("Category", "Nightly")]
    [InlineData("Linked", "", 3000, "-p:PreinitLibraryImages=false")]
    [InlineData("Changing", "", 3001)]
    [InlineData("Linked", "", 3000, "-p:PublishReadyToRun=true", "-r", null)]
    public void Where_the_app_cannot_be_linked_to_it_the_library_is_captured_with_the_app(string variant, string end, int count, params string?[] arguments)
    {
        var app = packed.App.PublishingTo(variant + arguments.Length);
        var publish = app.Publish([$"-p:Variant={variant}", .. arguments.Select(a => a ?? Platform.RuntimeIdentifier)]);
        BuildOutput.AssertNothingReported(publish);
        var run = app.RunLogged().MustSucceed();
        Assert.Contains("own: True\ncaptured: True True\n", run.Errors);
        Assert.Equal(arguments.Length == 3, run.Errors.Contains("preinit: restored Words: ", StringComparison.Ordinal));
        Assert.EndsWith($"{Words + 1} word 0 True True {count}{end}\n", run.Output);
        Assert.Equal(run.Output, app.Run([("PREINIT", "off")]).MustSucceed().Output);
        Assert.Contains(" 0 differences\n", app.Run([("PREINIT", "verify")]).MustSucceed().Output);
    }

    [Fact]
    public void The_tool_knows_that_its_libraries_have_images()
    {
        var app = packed.Publish("tool", Without);
        var doctor = packed.Preinit("doctor", app.PublishFolder, "--start").MustSucceed().Output;
        Assert.Contains("image        none of the app itself: Rules and Words brought their own along\n", doctor);
        Assert.Matches(@"✓ packed       Words: [\d,]+ objects, [\d,]+ bytes, made on \.NET ", doctor);
        Assert.Contains(", the build that the images were made on\n", doctor);
        Assert.Contains("✓ start        preinit: restored Rules: ", doctor);

        var verify = packed.Preinit("verify", app.PublishFolder, "--", "quiet").MustSucceed().Output;
        Assert.StartsWith("image   not compared: the app has none of its own, and the initialisers of Rules and Words ran when these were packed\noutput  holds: ", verify);
        Assert.Contains("95 % confidence", packed.Preinit("bench", app.PublishFolder, "--runs", "5", "--", "quiet").MustSucceed().Output);
        foreach (var path in (string[])[app.PublishFolder, Path.Combine(app.PublishFolder, "App"), app.PublishedAssembly])
            Assert.Contains("│ Words ", packed.Preinit("inspect", path).MustSucceed().Output);
        Assert.Contains("Words.Lexicon.First", packed.Preinit("tree", Path.Combine(app.PublishFolder, "App"), "Lexicon.First").MustSucceed().Output);
    }

    [Fact, Trait("Category", "Nightly")]
    public void The_tool_says_why_they_are_not_used()
    {
        var app = packed.Publish("reasons", Without, "-p:InvariantGlobalization=false", "-p:BaseVersion=1.1.0");
        var doctor = packed.Preinit("doctor", app.PublishFolder);
        Assert.Equal(3, doctor.ExitCode);
        Assert.Contains("✗ packed       Words: Base.dll is not the one that its image was made with\n", doctor.Output);
        Assert.Contains("✗ packed       Rules: the runtime option System.Globalization.Invariant had another value when its initialisers ran\n", doctor.Output);
    }

    [Fact]
    public void A_package_that_does_not_bring_Preinit_along_has_no_image()
    {
        var folder = Directory.CreateDirectory(Path.Combine(packed.Feed, "..", "private")).FullName;
        var result = packed.PackTo(folder, "Words", "-p:SuppressDependenciesWhenPacking=true", "-p:PackageVersion=2.0.0").MustSucceed();
        Assert.Contains("warning PREINIT0005: ", result.Output);
        Assert.Empty(ImageIn(PackedFiles.Of(Path.Combine(folder, "Words.2.0.0.nupkg"))["lib/net10.0/Words.dll"]));
    }
}
