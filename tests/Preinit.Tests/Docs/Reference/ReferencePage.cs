namespace Preinit.Tests.Docs.Reference;

/// <summary>The page `docs/reference.md`, made from the sources.</summary>
static class ReferencePage
{
    public static string Path { get; } = RepositoryFiles.PathOf("docs", "reference.md");

    public static string Text => $"""
        # Reference

        What you can write in code, in projects and in the environment of a published app. [Diagnostics](diagnostics/README.md) and
        [what the app says of its image](restore-log.md) have pages of their own.

        This page is written from the sources, [by a test](../CONTRIBUTING.md#rules).

        | Name | Kind | Default | Meaning |
        | --- | --- | --- | --- |
        {string.Join('\n', PublicSymbols.Rows.Concat(BuildSettings.Rows).Concat(EnvironmentVariables.Rows))}

        """.ReplaceLineEndings("\n");
}
