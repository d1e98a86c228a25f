using System.CommandLine;
using System.Globalization;
using Preinit.Build;
using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary><c>preinit flatten</c>: one image of a chain.</summary>
static class FlattenCommand
{
    public static Command Create()
    {
        var path = new Argument<FileInfo>("delta") { Description = "the last change" };
        var output = new Option<FileInfo>("--output", "-o") { Required = true, Description = "the file to write; it may be the same one" };
        var app = new Option<string>("--app") { Description = "the published app that the first change is one of: its folder, executable or assembly" };
        var json = new Option<bool>("--json") { Description = "write a JSON document" };
        var command = new Command("flatten", """
            Makes one heap image of a change that HeapImage.SaveDelta saved and of the images it is based on, which lie where they lay when it was saved, or beside it.

            Example:
              preinit flatten world.1.heap -o world.heap
            """) { path, output, app, json };
        command.SetAction(parsed =>
        {
            var speaker = new Output(parsed.GetValue(json));
            return speaker.Run(() => Run(parsed.GetRequiredValue(path).FullName, parsed.GetRequiredValue(output).FullName, parsed.GetValue(app), speaker));
        });
        return command;
    }

    static int Run(string path, string file, string? app, Output speaker)
    {
        var changes = Merge(path, file, app);
        var bytes = new FileInfo(file).Length;
        if (speaker.IsJson)
            Output.WriteJson(new { file, changes, bytes });
        else
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {Count.Of(changes, "change")} merged, {bytes:N0} bytes"));
        return ExitCodes.Success;
    }

    static int Merge(string path, string file, string? app)
    {
        try
        {
            return HeapImageFiles.Flatten(path, file, app);
        }
        catch (InspectException exception)
        {
            throw new CommandFailure(exception.Code, exception.Message);
        }
        catch (HeapImageException exception)
        {
            throw new CommandFailure(exception.Code, exception.Message[(exception.Code.Length + 2)..]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(InspectCodes.NotReadable, exception.Message);
        }
    }
}
