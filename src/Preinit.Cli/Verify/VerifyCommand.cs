using System.CommandLine;

namespace Preinit.Cli;

/// <summary><c>preinit verify</c>: whether an app keeps what Preinit promises, on this machine.</summary>
static class VerifyCommand
{
    public static Command Create()
    {
        var app = new AppOptions();
        var against = new Option<string?>("--against") { Description = "another publish of the same app to compare the output with, for apps that do not start with PREINIT=off" };
        var command = new Command("verify", """
            Compares the image of a published app with what its initialisers make here, and what the app does with its image with what it does without.

            Example:
              preinit verify bin/Release/net10.0/publish -- --input words.txt
            """) { against };
        app.AddTo(command);
        command.SetAction(parsed =>
        {
            var output = app.Output(parsed);
            return output.Run(() =>
            {
                var starter = app.Starter(parsed);
                var other = parsed.GetValue(against) is { } path ? app.Starter(parsed, path) : null;
                VerifyFinding[] findings = [HeapFinding.Of(starter), OutputFinding.Of(starter, other)];
                Write(output, starter.App, findings);
                return findings.Any(f => f.Holds == false) ? ExitCodes.DoesNotHold : ExitCodes.Success;
            });
        });
        return command;
    }

    static void Write(Output output, PublishedApp app, IReadOnlyList<VerifyFinding> findings)
    {
        if (output.IsJson)
        {
            Output.WriteJson(new { App = app.Path, Holds = findings.All(f => f.Holds != false), Findings = findings.Select(f => new { f.Name, f.Outcome, f.Code, f.Text, f.Details }) });
            return;
        }
        foreach (var finding in findings)
        {
            Console.WriteLine($"{finding.Name,-7} {finding.Outcome}: {finding.Text}{(finding.Holds == false ? $" ({finding.Code})" : "")}");
            foreach (var detail in finding.Details)
                Console.WriteLine($"        {detail}");
        }
    }
}
