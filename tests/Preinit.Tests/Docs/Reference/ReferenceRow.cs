namespace Preinit.Tests.Docs.Reference;

/// <summary>A row of the reference: the name as one writes it, what kind of thing it is, its default, and what it means.</summary>
sealed record ReferenceRow(string Name, string Kind, string Default, string Meaning)
{
    public override string ToString() => $"| `{Cell(Name)}` | {Kind} | {(Default.Length == 0 ? "" : $"{Cell(Default)}")} | {Cell(Meaning)} |";

    static string Cell(string text) => text.Replace("|", @"\|");
}
