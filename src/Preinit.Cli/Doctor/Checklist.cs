namespace Preinit.Cli;

/// <summary>What `preinit doctor` found, for people or for programs.</summary>
static class Checklist
{
    public static void Write(Output output, IReadOnlyList<Check> checks)
    {
        if (output.IsJson)
            Output.WriteJson(ToDocument(checks));
        else
            Console.Write(ToText(checks));
    }

    public static object ToDocument(IReadOnlyList<Check> checks) => new
    {
        Holds = checks.All(c => c.Outcome != CheckOutcome.Failed),
        Checks = checks.Select(c => new { c.Name, Outcome = c.Outcome.ToString().ToLowerInvariant(), c.Text, c.ToDo }),
    };

    public static string ToText(IReadOnlyList<Check> checks)
    {
        var width = checks.Max(c => c.Name.Length);
        var failed = checks.Count(c => c.Outcome == CheckOutcome.Failed);
        var lines = checks.SelectMany(c => c.ToDo == null ? [Line(c)] : (string[])[Line(c), $"  {new string(' ', width)}  → {c.ToDo}"]);
        return string.Concat(lines.Append(failed switch
        {
            0 => "Nothing was found that keeps the image from being used.",
            1 => "1 reason was found why the image is not used.",
            _ => $"{failed} reasons were found why the image is not used.",
        }).Select(l => l + Environment.NewLine));

        string Line(Check check) => $"{Mark(check.Outcome)} {check.Name.PadRight(width)}  {check.Text}";
    }

    static string Mark(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Ok => "✓",
        CheckOutcome.Failed => "✗",
        CheckOutcome.Note => "!",
        _ => "-",
    };
}
