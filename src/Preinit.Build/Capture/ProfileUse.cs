using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What the project gives of a recorded run (<c>PreinitProfile</c>), and what of it is in the image.</summary>
sealed class ProfileUse
{
    readonly string path;
    readonly int objects;

    ProfileUse(string path, int objects) => (this.path, this.objects) = (path, objects);

    /// <param name="options">Has the file.</param>
    /// <param name="log">Is told if it cannot be read.</param>
    /// <param name="profile">The profile, or <see langword="null"/> without one.</param>
    public static bool TryRead(PipelineOptions options, IBuildLog log, out ProfileUse? profile)
    {
        profile = null;
        if (options.ProfilePath is not { } path)
            return true;
        try
        {
            profile = new(path, ProfileFile.Read(path).Distinct().Count());
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            log.Report(new(DiagnosticCodes.UnreadableProfile, DiagnosticSeverity.Error,
                $"PreinitProfile names {path}, which cannot be read: {exception.Message.TrimEnd('.')}. Write it with `preinit profile` on a published app, or leave PreinitProfile out."));
            return false;
        }
    }

    /// <summary>For the line of the stage.</summary>
    public string Outcome(CapturedImage? image, IBuildLog log)
    {
        var found = image?.ProfiledObjects ?? 0;
        if (found == 0 && objects > 0 && image != null)
            log.Report(new(DiagnosticCodes.OtherProfile, DiagnosticSeverity.Warning,
                $"{path} names {Count.Of(objects, "object")}, of which none is in the image: it is of another app, or the app has changed since. The objects stay in their usual order. Write it anew with `preinit profile`, or leave PreinitProfile out."));
        return $", {found:N0} of {Count.Of(objects, "recorded object")} first";
    }
}
