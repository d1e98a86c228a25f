using Preinit.Build;
using Preinit.Image;
using Preinit.Inspect;

namespace Preinit.Cli;

/// <summary>The app that `preinit doctor` looks at: how it was published, and the images in it.</summary>
sealed class Patient
{
    public Patient(PublishedApp app)
    {
        App = app;
        Configuration = AppConfiguration.Of(app);
        File = System.IO.File.Exists(app.AssemblyPath) ? app.AssemblyPath : app.Path;
        try
        {
            Kind = File != app.Path || app.IsAssembly ? KindOf(app) : PublishedImages.IsSingleFile(File) ? AppKind.SingleFile : AppKind.Native;
            var all = PublishedImages.Find(File);
            Unreadable = [.. all.Unreadable.Select(u => u.Message)];
            PackedImage[] found = [.. all.Images.Select(i => new PackedImage(i.Place.Assembly, ImageFacts.Of(i.Bytes)))];
            Images = [.. found.Select(i => i.Facts).Where(f => !f.Flags.HasFlag(ImageFlags.Library))];
            Packed = [.. found.Where(i => i.Facts.Flags.HasFlag(ImageFlags.Library))];
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

    /// <summary>The app's own: one, or several if it is in parts.</summary>
    public IReadOnlyList<ImageFacts> Images { get; } = [];

    /// <summary>Those of its libraries.</summary>
    public IReadOnlyList<PackedImage> Packed { get; } = [];

    /// <summary>Why others cannot be read.</summary>
    public IReadOnlyList<string> Unreadable { get; } = [];

    /// <summary>What the app says of the runtime.</summary>
    public AppConfiguration? Configuration { get; }

    /// <summary>Why what looks like an image is none.</summary>
    public string? Problem { get; }

    static AppKind KindOf(PublishedApp app) =>
        System.IO.File.Exists(Path.Combine(app.Folder, "System.Private.CoreLib.dll")) ? AppKind.SelfContained : AppKind.FrameworkDependent;
}
