namespace Preinit.Cli;

/// <summary>`preinit bench`, as a table of contents: checks that both do the same and that the image is used, then starts them in turns.</summary>
/// <param name="starter">The app with its image.</param>
/// <param name="against">The other publish, or <see langword="null"/> to start the same app with <c>PREINIT=off</c>.</param>
/// <param name="runs">How often each is started and timed.</param>
/// <param name="warmUp">How often each is started before.</param>
sealed class Benchmark(AppStarter starter, AppStarter? against, int runs, int warmUp)
{
    readonly Contestant image = new("with the image", starter);
    readonly Contestant plain = against == null ? new("without it", starter, ("PREINIT", "off")) : new("in the other publish", against);

    public BenchResult Run(Output output)
    {
        output.Step($"Compare what {starter.App.Name} prints {image.Name} and {plain.Name}");
        var first = image.Run(("PREINIT_LOG", "1"));
        MustBeRestored(first);
        MustBeTheSame(first);

        output.Step($"Start both in turns, {runs} times each");
        for (var round = -warmUp; round < runs; round++)
        {
            // Who comes first in a round may have it harder, or easier.
            Contestant[] order = round % 2 == 0 ? [image, plain] : [plain, image];
            foreach (var contestant in order)
                contestant.Time(first.ExitCode, counts: round >= 0);
            image.MustBeUnchanged();
            plain.MustBeUnchanged();
        }
        return new(image.App, against?.App, image.Times, plain.Times, first.Restore.Lines);
    }

    void MustBeRestored(AppRun run)
    {
        if (run.Restore.IsRestored)
            return;
        throw new CommandFailure(ToolCodes.NotUsed, run.Restore.Lines.Count > 0
            ? $"{image.App.Path} does not use its image, so there is nothing to measure. It says: {string.Join("; ", run.Restore.Lines)}. Run `preinit doctor` on it."
            : $"{image.App.Path} does not use an image: it says nothing of one under PREINIT_LOG=1. It has none, or with these arguments it uses no preinitialised type. Run `preinit doctor` on it."
                + (run.ExitCode == 0 ? "" : $" It ended with exit code {run.ExitCode}: {run.ErrorText.Trim()}"));
    }

    void MustBeTheSame(AppRun first)
    {
        var second = plain.Run(("PREINIT_LOG", "1"));
        if (second.HasNoFallback)
            throw new CommandFailure(ToolCodes.NoFallback, $"{plain.App.Path} was published without its original initialisers (PreinitFallback=Throw), so it does not start without the image. "
                + "Publish the app once more with PreinitEnabled=false into another folder, and name that: --against <folder>. Or publish with PreinitFallback=RunInitializers.");
        if (RunDifference.Between(first, image.Name, second, plain.Name) is not { } difference)
            return;
        var again = RunDifference.Between(second, "once", plain.Run(("PREINIT_LOG", "1")), "the next time");
        throw new CommandFailure(ToolCodes.OtherOutput, again == null
            ? $"{image.App.Path} does not do the same {image.Name} and {plain.Name}: {difference}. What does something else is not worth comparing; run `preinit verify` on it."
            : $"{image.App.Path} does something else at each start, also {plain.Name}: {again}. So nobody can tell whether both do the same work. Give it arguments with which its output does not change.");
    }
}
