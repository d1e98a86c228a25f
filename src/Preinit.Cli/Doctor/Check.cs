namespace Preinit.Cli;

/// <summary>A line of the checklist.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Text">What was found.</param>
/// <param name="ToDo">What to do about it.</param>
sealed record Check(string Name, CheckOutcome Outcome, string Text, string? ToDo = null)
{
    public static Check Ok(string name, string text) => new(name, CheckOutcome.Ok, text);

    public static Check Note(string name, string text, string? toDo = null) => new(name, CheckOutcome.Note, text, toDo);

    public static Check Failed(string name, string text, string toDo) => new(name, CheckOutcome.Failed, text, toDo);

    public static Check Skipped(string name, string text) => new(name, CheckOutcome.Skipped, text);
}
