using System.CommandLine;
using System.Globalization;
using Preinit.Build;
using Preinit.Inspect;
using Spectre.Console;

namespace Preinit.Cli;

/// <summary><c>preinit diff</c>: what differs between two images.</summary>
static class DiffCommand
{
    public static Command Create()
    {
        var before = Arguments.App("before", "an app, as it was");
        var after = Arguments.App("after", "the app, as it is");
        var most = new Option<int>("--max") { DefaultValueFactory = _ => 20, Description = "how many differences to list; 0 for all" };
        var bases = Arguments.Bases();
        var json = Arguments.Json();
        var command = new Command("diff", """
            Compares the images of two apps, from their static fields on: what was added, removed or changed, and where.

            Example:
              preinit diff publish-yesterday publish
            """) { before, after, most, bases, json };
        command.SetAction(parsed => Answer.Of(() =>
        {
            var document = DiffDocument.Of(AppModel.Load(parsed.GetRequiredValue(before), parsed.GetRequiredValue(bases)), AppModel.Load(parsed.GetRequiredValue(after), parsed.GetRequiredValue(bases)), Arguments.All(parsed.GetValue(most)));
            if (parsed.GetValue(json))
                Answer.Json(document);
            else
                Write(document, Answer.Console());
            return document.ChangeCount > 0 ? Answer.Found : Answer.Nothing;
        }));
        return command;
    }

    static void Write(DiffDocument document, IAnsiConsole console)
    {
        if (document.ChangeCount == 0)
        {
            console.WriteLine("Both images hold the same.");
            return;
        }
        console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{Count.Of(document.ChangeCount, "difference")}: {Count.Of(document.AddedObjects, "object")} added ({document.AddedBytes:N0} bytes), {document.RemovedObjects:N0} removed ({document.RemovedBytes:N0} bytes)"));
        console.Write(Tables.Of("Roots", ["root", "differences", "objects before", "after", "bytes before", "after"], document.Roots.Select(r => new object[]
            { r.Name, r.Changes, r.ObjectsBefore ?? (object)"", r.ObjectsAfter ?? (object)"", r.BytesBefore ?? (object)"", r.BytesAfter ?? (object)"" })));
        foreach (var change in document.Changes)
            console.WriteLine(Line(change));
        if (document.ChangeCount > document.Changes.Count)
            console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… and {document.ChangeCount - document.Changes.Count:N0} more; --max shows them"));
    }

    static string Line(ChangeDocument change) => change.Kind switch
    {
        "added" => $"+ {change.Path}: {change.After}",
        "removed" => $"- {change.Path}: {change.Before}",
        _ => $"~ {change.Path}: {change.Before} -> {change.After}",
    };
}
