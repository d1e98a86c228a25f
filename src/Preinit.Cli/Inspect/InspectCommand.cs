using System.CommandLine;
using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary><c>preinit inspect</c>: what is in the image of an app.</summary>
static class InspectCommand
{
    public static Command Create()
    {
        var path = Arguments.App();
        var most = new Option<int>("--max") { DefaultValueFactory = _ => 10, Description = "rows of each table; 0 for all" };
        var bases = Arguments.Bases();
        var json = Arguments.Json();
        var command = new Command("inspect", """
            Shows what is in the image of a published app, or in a heap image file: roots, types, assemblies, strings, and what has to be so for it to be used.

            Examples:
              preinit inspect bin/Release/net10.0/publish --max 20
              preinit inspect world.heap
            """) { path, most, bases, json };
        command.SetAction(parsed => Answer.Of(() =>
        {
            var app = AppModel.Load(parsed.GetRequiredValue(path), parsed.GetRequiredValue(bases));
            var document = InspectDocument.Of(app, Arguments.All(parsed.GetValue(most)));
            if (parsed.GetValue(json))
                Answer.Json(document);
            else
                InspectText.Write(document, Answer.Console());
            Answer.Warn(app);
            return Answer.Found;
        }));
        return command;
    }
}
