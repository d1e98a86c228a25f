using Preinit.Build;

namespace Preinit.Cli;

/// <summary>Whether the app does the same with its image and without: same exit code, same bytes on both outputs.</summary>
static class OutputFinding
{
    const string Name = "output", With = "with the image", Without = "without it", Other = "in the other publish";

    /// <param name="starter">The app.</param>
    /// <param name="against">The other publish, or <see langword="null"/> to start the same app with <c>PREINIT=off</c>.</param>
    public static VerifyFinding Of(AppStarter starter, AppStarter? against)
    {
        var image = starter.Run(("PREINIT_LOG", "1"));
        if (image.Restore.Lines.Count > 0 && !image.Restore.IsRestored)
            return new(Name, false, "the app does not use its image", image.Restore.Lines, ToolCodes.NotUsed);
        if (!image.Restore.IsRestored)
            return new(Name, null, "with these arguments the app uses none of its preinitialised types", []);

        var plain = Start();
        if (plain.HasNoFallback)
            return new(Name, null, "the app was published without its original initialisers (PreinitFallback=Throw); name another publish to compare with: --against <folder>", [], ToolCodes.NoFallback);
        var plainName = against == null ? Without : Other;
        if (RunDifference.Between(image, With, plain, plainName) is not { } difference)
            return new(Name, true, $"the same {With} and {plainName}: exit code {image.ExitCode}, {Count.Of(image.Output.Length, "byte")} of standard output, {image.Restore.Others.Length:N0} of standard error", []);
        return RunDifference.Between(plain, "once", Start(), "the next time") is { } unstable
            ? new(Name, null, $"the app does something else at each start, also {plainName}; give it arguments with which its output does not change", [unstable])
            : new(Name, false, $"not the same {With} and {plainName}", [difference], ToolCodes.OtherOutput);

        AppRun Start() => against == null ? starter.Run(("PREINIT_LOG", "1"), ("PREINIT", "off")) : against.Run(("PREINIT_LOG", "1"));
    }
}
