namespace Preinit.Benchmarks.Works;

/// <summary>An app of the folder apps/Works as it is published for one or more variants.</summary>
/// <param name="Project">The name of the project.</param>
/// <param name="Build">Tells apart the publishes of a project.</param>
/// <param name="Preinit">Whether Preinit is on.</param>
/// <param name="Properties">Written as on the command line, without -p:.</param>
sealed record WorkApp(string Project, string Build, bool Preinit, params IReadOnlyList<string> Properties)
{
    public static WorkApp Hello { get; } = new("Hello", "hello", Preinit: false);

    /// <summary>Whether it reads an image that it saves itself when it was published.</summary>
    public bool SavesImage { get; init; }

    /// <summary>The arguments of a run after which it is published once more, with what that changed, if it is.</summary>
    public IReadOnlyList<string>? ProfiledRun { get; init; }

    /// <summary>The same app with and without Preinit.</summary>
    public static (WorkApp Plain, WorkApp Preinit) Both(string project, string build, params IReadOnlyList<string> properties) =>
        (new WorkApp(project, $"{build}-plain", false, properties), new WorkApp(project, build, true, properties));

    /// <summary>The name of its folders.</summary>
    public string FolderFor(WorkRuntime runtime) => $"{Project}-{Build}-{runtime.Name}";
}
