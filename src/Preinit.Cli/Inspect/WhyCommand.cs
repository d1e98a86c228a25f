using System.CommandLine;
using System.Globalization;
using Preinit.Build;
using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary><c>preinit why</c>: which static fields lead to an object, and how.</summary>
static class WhyCommand
{
    public static Command Create()
    {
        var path = Arguments.App();
        var what = new Argument<string>("what") { Description = "a type, with * for anything; a text that strings say or have in them; or @ and the number of an object" };
        var most = new Option<int>("--max") { DefaultValueFactory = _ => 10, Description = "how many paths to show; 0 for all" };
        var bases = Arguments.Bases();
        var json = Arguments.Json();
        var command = new Command("why", """
            Shows why something is in the image: the paths from static fields to it, the shortest first.

            Examples:
              preinit why bin/Release/net10.0/publish App.Session
              preinit why bin/Release/net10.0/publish "/home/me"
            """) { path, what, most, bases, json };
        command.SetAction(parsed => Answer.Of(() =>
        {
            var app = AppModel.Load(parsed.GetRequiredValue(path), parsed.GetRequiredValue(bases));
            var document = WhyDocument.Of(app, parsed.GetRequiredValue(what), Arguments.All(parsed.GetValue(most)));
            if (parsed.GetValue(json))
                Answer.Json(document);
            else
                Write(document);
            return Answer.Found;
        }));
        return command;
    }

    static void Write(WhyDocument document)
    {
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.What}: {Count.Of(document.Objects, "object")}, {document.Bytes:N0} bytes"));
        foreach (var path in document.Paths)
            Console.Out.WriteLine($"  {path.Path}  {path.Value}  @{path.Id}");
        if (document.Paths.Count == 0)
            Console.Out.WriteLine("  no root leads there");
        if (!document.IsComplete)
            Console.Out.WriteLine("  there are more paths; --max shows them");
    }
}
