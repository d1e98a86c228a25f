using System.CommandLine;
using System.Globalization;
using Preinit.Build;
using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary><c>preinit export</c>: the image for other programs.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        var path = Arguments.App();
        var format = new Option<string>("--format", "-f") { DefaultValueFactory = _ => "heapsnapshot", Description = "heapsnapshot, for the developer tools of Chromium; json; or dot, for Graphviz" };
        format.AcceptOnlyFromAmong("heapsnapshot", "json", "dot");
        var output = new Option<FileInfo>("--output", "-o") { Required = true, Description = "the file to write" };
        var most = new Option<int>("--max") { DefaultValueFactory = _ => 300, Description = "how many objects dot draws; 0 for all" };
        var bases = Arguments.Bases();
        var json = Arguments.Json();
        var command = new Command("export", """
            Writes the image as a heap snapshot, a JSON document or a graph.

            Example:
              preinit export bin/Release/net10.0/publish --format heapsnapshot -o app.heapsnapshot
            """) { path, format, output, most, bases, json };
        command.SetAction(parsed => Answer.Of(() =>
        {
            var app = AppModel.Load(parsed.GetRequiredValue(path), parsed.GetRequiredValue(bases));
            var document = Write(app, parsed.GetRequiredValue(format), parsed.GetRequiredValue(output).FullName, Arguments.All(parsed.GetValue(most)));
            if (parsed.GetValue(json))
                Answer.Json(document);
            else
                Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{document.File}: {Count.Of(document.Objects, "object")}, {document.Bytes:N0} bytes")
                    + (document.Omitted == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {Count.Of(document.Omitted, "object is", "objects are")} left out, --max draws more")));
            return Answer.Found;
        }));
        return command;
    }

    static ExportDocument Write(AppModel app, string format, string file, int most)
    {
        try
        {
            var omitted = 0;
            using (var stream = File.Create(file))
            {
                switch (format)
                {
                    case "heapsnapshot":
                        HeapSnapshot.Write(app, stream);
                        break;
                    case "json":
                        JsonExport.Write(app, stream);
                        break;
                    default:
                        using (var writer = new StreamWriter(stream))
                            omitted = DotExport.Write(app, writer, most);
                        break;
                }
            }
            return new(file, format, app.ObjectCount - omitted, new FileInfo(file).Length, omitted);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InspectException(InspectCodes.NotReadable, $"{file} cannot be written: {exception.Message}");
        }
    }
}
