namespace Preinit.Cli;

/// <summary>Whether the image is what the initialisers make, by the app's own word (<c>PREINIT=verify</c>).</summary>
static class HeapFinding
{
    const string Prefix = "preinit: ", Verified = "preinit: verified ", NotVerified = "preinit: not verified ";

    public static VerifyFinding Of(AppStarter starter)
    {
        var run = starter.Run(("PREINIT", "verify"));
        return Read(run) ?? OfLibraries(starter.App) ?? throw new CommandFailure(ToolCodes.NotUsed,
            $"{starter.App.Path} did not answer to PREINIT=verify: it has no image, or one of another version of Preinit. Run `preinit doctor` on it. It ended with exit code {run.ExitCode}."
            + (run.ErrorText.Trim() is { Length: > 0 } errors ? $" It wrote: {errors}" : ""));
    }

    /// <summary>An app whose libraries brought their images along does not answer if it has none of its own, but runs.</summary>
    static VerifyFinding? OfLibraries(PublishedApp app) => new Patient(app) is { Images.Count: 0, Packed: { Count: > 0 } packed }
        ? new("image", null, $"the app has none of its own, and the initialisers of {PackedImage.NamesOf(packed)} ran when {(packed.Count == 1 ? "that was" : "these were")} packed", [])
        : null;

    /// <returns><see langword="null"/> if that is no answer.</returns>
    public static VerifyFinding? Read(AppRun run)
    {
        string[] lines = [.. run.OutputText.Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.StartsWith(Prefix, StringComparison.Ordinal))];
        if (lines is not [.. var details, var last])
            return null;
        string[] differences = [.. details.Select(d => d[Prefix.Length..])];
        return last.StartsWith(Verified, StringComparison.Ordinal) ? new("image", true, last[Verified.Length..], differences)
            : last.StartsWith(NotVerified, StringComparison.Ordinal) ? new("image", false, last[NotVerified.Length..], differences, ToolCodes.OtherHeap)
            : null;
    }
}
