using System.Globalization;
using Spectre.Console;

namespace Preinit.Cli;

/// <summary>Tables whose numbers stand to the right.</summary>
static class Tables
{
    /// <param name="title">Above the table.</param>
    /// <param name="columns">Their headings.</param>
    /// <param name="rows">Texts and numbers.</param>
    public static Table Of(string title, string[] columns, IEnumerable<object[]> rows)
    {
        var table = new Table { Title = new TableTitle(Markup.Escape(title)), Border = TableBorder.Rounded };
        object[][] all = [.. rows];
        for (var i = 0; i < columns.Length; i++)
        {
            var isNumber = Array.Exists(all, r => r[i] is int or long);
            table.AddColumn(new TableColumn(new Text(columns[i])) { Alignment = isNumber ? Justify.Right : Justify.Left, NoWrap = isNumber });
        }
        foreach (var row in all)
            table.AddRow(row.Select(c => new Text(c is IFormattable number ? number.ToString("N0", CultureInfo.InvariantCulture) : c.ToString()!)));
        return table;
    }
}
