namespace Preinit.EndToEnd;

/// <summary>
/// An app with a class for each concept, which prints a section for each of them; asked for <c>--frozen</c>, it prints of each whether its
/// initialisers ran at publish.
/// </summary>
public sealed class ConceptApp
{
    public ConceptApp(Workspace workspace, string name)
    {
        App = workspace.Lay(name);
        Publish = App.Publish().MustSucceed();
        Restored = App.RunLogged();
        Off = App.RunLogged("off");
        Frozen = App.Run(arguments: "--frozen");
    }

    public TestApp App { get; }
    public ProcessResult Publish { get; }
    public ProcessResult Restored { get; }
    public ProcessResult Off { get; }
    public ProcessResult Frozen { get; }

    public static TheoryData<string> ConceptsOf(string name) => [.. Directory.EnumerateFiles(Path.Combine(Repository.App(name), "Concepts"))
        .Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    /// <summary>The output of a concept is the same as without an image, although its initialisers ran at publish.</summary>
    public void AssertRestored(string concept)
    {
        var expected = Sections.Of(Off.MustSucceed().Output)[concept];
        Assert.NotEmpty(expected);
        Assert.Contains($"{concept} True", Frozen.OutputLines);
        Assert.Equal(expected, Sections.Of(Restored.Output).GetValueOrDefault(concept, "(nothing)"));
    }
}
