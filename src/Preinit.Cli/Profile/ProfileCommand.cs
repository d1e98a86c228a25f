using System.CommandLine;
using Preinit.Build;
using Preinit.Capture;
using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary><c>preinit profile</c>: what a run of a published app changes, for the next publish.</summary>
static class ProfileCommand
{
    const int MostShown = 10;

    public static Command Create()
    {
        var app = new AppOptions();
        var record = new Option<FileInfo?>("--record") { Description = "a run that was recorded before, with PREINIT=profile and PREINIT_PROFILE naming this file: the app is not started" };
        var output = new Option<FileInfo?>("--output") { Description = "the file to write; by default the app's name and .preinitprofile in the current folder" };
        var command = new Command("profile", """
            Runs a published app, finds the objects of its image whose references it changes, and writes their paths to a file. Named by PreinitProfile, the next publish puts these first in the
            heap, where the garbage collector finds changed objects soonest.

            Examples:
              preinit profile bin/Release/net10.0/publish -- --input words.txt
              preinit profile bin/Release/net10.0/publish --record run.bin
            """) { record, output };
        app.AddTo(command);
        command.SetAction(parsed =>
        {
            var result = app.Output(parsed);
            return result.Run(() =>
            {
                var starter = app.Starter(parsed);
                var model = AppModel.Load(app.Path(parsed));
                if (!model.HasNames)
                    throw new CommandFailure(ToolCodes.NoProfile, $"the image of {starter.App.Path} has no names, so nothing in it can be found again. Publish it with PreinitNames=true, which is the default.");
                var run = parsed.GetValue(record) is { } file ? new RecordedRun(model, file.FullName) : Recording.Make(starter, model, result);
                var target = parsed.GetValue(output)?.FullName ?? Path.GetFullPath($"{starter.App.Name}.preinitprofile");
                var document = ProfileDocument.Of(model, run, target);
                Save(document, starter.App.Name);
                if (result.IsJson)
                    Output.WriteJson(document);
                else
                    Write(document);
                return ExitCodes.Success;
            });
        });
        return command;
    }

    static void Save(ProfileDocument document, string app)
    {
        try
        {
            ProfileFile.Write(document.File, $"What a run of {app} changed. PreinitProfile names this file.", document.Changed.Select(c => c.Path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ToolCodes.NoProfile, $"{document.File} cannot be written: {exception.Message}");
        }
    }

    static void Write(ProfileDocument document)
    {
        Console.WriteLine($"{Count.Of(document.Changed.Count, "object")} of {document.Objects:N0} had other references at the end of the run than at its start");
        foreach (var changed in document.Changed.Take(MostShown))
            Console.WriteLine($"  {changed.Path}  {changed.Type}");
        if (document.Changed.Count > MostShown)
            Console.WriteLine($"  … and {document.Changed.Count - MostShown:N0} more");
        if (document.Nameless > 0)
            Console.WriteLine($"{Count.Of(document.Nameless, "other")} cannot be found again by a path, and {(document.Nameless == 1 ? "stays where it is" : "stay where they are")}");
        Console.WriteLine($"{document.File} is written. Publish with <PreinitProfile> naming it.");
    }
}
