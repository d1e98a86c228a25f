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
        var json = Arguments.Json();
        var command = new Command("inspect", """
            Shows what is in the image of a published app: roots, types, assemblies, strings, and what has to be so for it to be used.

            Example:
              preinit inspect bin/Release/net10.0/publish --max 20
            """) { path, most, json };
        command.SetAction(parsed => Answer.Of(() =>
        {
            var app = AppModel.Load(parsed.GetRequiredValue(path));
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
