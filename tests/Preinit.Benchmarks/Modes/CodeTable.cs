using Spectre.Console;
using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>What is left of the initialisers' code, for people: an app to a row.</summary>
static class CodeTable
{
    public static void Write(IReadOnlyList<KeptCode> apps)
    {
        if (apps.Count == 0)
            return;

        var table = new Table().Title("Code that only the initialisers use").AddColumn("");
        foreach (var name in apps[0].Left.Keys)
            table.AddColumn(Markup.Escape(name[(name.LastIndexOf('.') + 1)..]));
        table.AddColumns(Right("all types"), Right("all methods"));
        foreach (var app in apps)
        {
            table.AddRow(
            [
                app.Title,
                .. app.Left.Values.Select(left => left ? "there" : "gone"),
                Format.Count(app.Types),
                Format.Count(app.Methods),
            ]);
        }

        AnsiConsole.WriteLine();
        AnsiConsole.Write(table);
    }

    static TableColumn Right(string header) => new TableColumn(header).RightAligned();
}
