using System.CommandLine;
using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary><c>preinit tree</c>: what roots hold, field by field.</summary>
static class TreeCommand
{
    public static Command Create()
    {
        var path = Arguments.App();
        var root = new Argument<string?>("root") { Arity = ArgumentArity.ZeroOrOne, Description = "a static field, by its full name, its end, or with * for anything; or @ and the number of an object" };
        var depth = new Option<int>("--depth") { DefaultValueFactory = _ => 3, Description = "how far to go from the root" };
        var most = new Option<int>("--max") { DefaultValueFactory = _ => 10, Description = "fields or elements of each object; 0 for all" };
        var bases = Arguments.Bases();
        var json = Arguments.Json();
        var command = new Command("tree", """
            Shows what static fields hold, with values.

            Example:
              preinit tree bin/Release/net10.0/publish Taxicab.Sums --depth 4
            """) { path, root, depth, most, bases, json };
        command.SetAction(parsed => Answer.Of(() =>
        {
            var app = AppModel.Load(parsed.GetRequiredValue(path), parsed.GetRequiredValue(bases));
            var nodes = new TreeBuilder(app, Math.Max(parsed.GetValue(depth), 0), Arguments.All(parsed.GetValue(most))).Of(parsed.GetValue(root));
            if (parsed.GetValue(json))
                Answer.Json(nodes);
            else
                TreeText.Write(nodes, Answer.Console());
            return Answer.Found;
        }));
        return command;
    }
}
