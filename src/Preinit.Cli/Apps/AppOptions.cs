using System.CommandLine;

namespace Preinit.Cli;

/// <summary>What the commands that start published apps have in common on their command lines.</summary>
sealed class AppOptions
{
    readonly Argument<string> path = new("app") { Description = "a published executable, an assembly that dotnet runs, or a publish folder" };
    readonly Argument<string[]> arguments = new("arguments") { Description = "what the app is started with; write -- before it" };
    readonly Option<double> timeout = new("--timeout") { DefaultValueFactory = _ => 60, Description = "seconds that a run of the app may take" };
    readonly Option<bool> json = new("--json") { Description = "print one JSON document on the standard output" };

    public void AddTo(Command command)
    {
        command.Add(path);
        command.Add(arguments);
        command.Add(timeout);
        command.Add(json);
    }

    /// <summary>As it was given.</summary>
    public string Path(ParseResult parsed) => parsed.GetRequiredValue(path);

    public AppStarter Starter(ParseResult parsed) => Starter(parsed, parsed.GetRequiredValue(path));

    /// <summary>The same for another publish.</summary>
    public AppStarter Starter(ParseResult parsed, string otherPath) =>
        new(PublishedApp.Find(otherPath), parsed.GetValue(arguments) ?? [], TimeSpan.FromSeconds(parsed.GetValue(timeout)));

    public Output Output(ParseResult parsed) => new(parsed.GetValue(json));
}
