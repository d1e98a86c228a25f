using Preinit.Benchmarks.Modes;
using StartupRace;

namespace Preinit.Benchmarks.Works;

/// <summary>The variants of a work that could be published and that print what they should.</summary>
sealed class SoundApps(Work work, IReadOnlyList<WorkRuntime> runtimes, WorkPublisher publisher)
{
    readonly Dictionary<(WorkVariant, WorkRuntime), string> _failures = [];
    readonly Dictionary<string, (WorkVariant Variant, string Text)> _outputs = [];

    public string? FailureOf(WorkVariant variant, WorkRuntime runtime) => _failures.GetValueOrDefault((variant, runtime));

    public void Publish(Action<string> announce)
    {
        foreach (var runtime in runtimes)
        {
            foreach (var app in work.Apps)
            {
                announce($"{work.Name}: publish {app.FolderFor(runtime)}");
                publisher.Publish(app, runtime);
            }
        }
    }

    /// <summary>Variants of a group must print the same, under all runtimes; those with Preinit must have used their image.</summary>
    public void Check()
    {
        foreach (var variant in work.Variants.Concat(work.Checks).OrderBy(variant => variant.IsReference))
        {
            foreach (var runtime in runtimes)
            {
                var failure = publisher.Publish(variant.App, runtime) ?? FailureLine.Of(() => Check(variant, runtime));
                if (failure is not null)
                    _failures[(variant, runtime)] = failure;
            }
        }

        foreach (var ((check, runtime), failure) in _failures.Where(failed => work.Checks.Contains(failed.Key.Item1)).ToArray())
        {
            foreach (var variant in work.Variants.Where(variant => HoldsTheSame(variant, check)))
                _failures.TryAdd((variant, runtime), failure);
        }
    }

    /// <summary>A variant does not count whose whole contents are wrong, even if it prints what it should.</summary>
    static bool HoldsTheSame(WorkVariant variant, WorkVariant check) => variant.App == check.App && variant.Arguments[0] == check.Arguments[0];

    void Check(WorkVariant variant, WorkRuntime runtime)
    {
        var app = publisher.App(variant.App, runtime, variant.Arguments);
        var text = app.Run().OutputText;
        if (!_outputs.TryAdd(variant.Group, (variant, text)) && _outputs[variant.Group] is var expected && expected.Text != text)
            throw new StepFailedException($"prints \"{text.Trim()}\", but {expected.Variant.Title} prints \"{expected.Text.Trim()}\"");
        // The same output is no news if it was the original initialisers that ran.
        if (variant.App.Preinit)
            app.RunWithLog();
    }
}
