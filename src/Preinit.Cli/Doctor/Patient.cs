using Preinit.Build;
using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>The app that `preinit doctor` looks at: how it was published, and the images in it.</summary>
sealed class Patient
{
    public Patient(PublishedApp app)
    {
        App = app;
        File = System.IO.File.Exists(app.AssemblyPath) ? app.AssemblyPath : app.Path;
        try
        {
            Kind = File != app.Path || app.IsAssembly ? KindOf(app) : PublishedImages.IsSingleFile(File) ? AppKind.SingleFile : AppKind.Native;
            Images = [.. PublishedImages.Find(File).Images.Select(i => ImageFacts.Of(i.Bytes))];
        }
        catch (InspectException exception) when (exception.Code != InspectCodes.NotReadable)
        {
            Problem = exception.Code == InspectCodes.NoImage ? null : exception.Message;
        }
        catch (InspectException exception)
        {
            throw new CommandFailure(ToolCodes.NoApp, exception.Message);
        }
    }

    public PublishedApp App { get; }

    /// <summary>The file that images are looked for in.</summary>
    public string File { get; }

    public AppKind Kind { get; }

    /// <summary>One, or several if it is in parts.</summary>
    public IReadOnlyList<ImageFacts> Images { get; } = [];

    /// <summary>Why what looks like an image is none.</summary>
    public string? Problem { get; }

    static AppKind KindOf(PublishedApp app) =>
        System.IO.File.Exists(Path.Combine(app.Folder, "System.Private.CoreLib.dll")) ? AppKind.SelfContained : AppKind.FrameworkDependent;
}
