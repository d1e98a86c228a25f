using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>
/// The restores and publishes that a choice of modes needs. One that fails does not keep the others from being made.
/// </summary>
sealed class PublishJobs(IReadOnlyList<PublishMode> modes, ModePublisher publisher)
{
    readonly bool[] _restores = [.. modes.Select(mode => mode.IsNative).Distinct()];
    readonly (PublishMode Mode, AppKind Kind)[] _publishes = [.. modes.SelectMany(Of).Distinct()];
    readonly Dictionary<bool, string> _failedRestores = [];
    readonly Dictionary<(PublishMode, AppKind), string> _failedPublishes = [];

    public int Count => _restores.Length + _publishes.Length;

    /// <summary>The publishes that a mode needs.</summary>
    public static IEnumerable<(PublishMode Mode, AppKind Kind)> Of(PublishMode mode) =>
        [(mode.WithoutPreinit, AppKind.Hello), (mode.WithoutPreinit, AppKind.Plain), (mode, AppKind.Preinit)];

    public void Run(Progress progress)
    {
        foreach (var native in _restores)
        {
            progress.Step($"Restore packages{(native ? " for native AOT" : "")}");
            if (FailureLine.Of(() => publisher.Restore(native)) is { } failure)
                _failedRestores.Add(native, failure);
        }

        foreach (var (mode, kind) in _publishes)
        {
            progress.Step($"Publish {mode.Title}: {kind}");
            var failure = _failedRestores.GetValueOrDefault(mode.IsNative) ?? FailureLine.Of(() => publisher.Publish(mode, kind));
            if (failure is not null)
                _failedPublishes.Add((mode, kind), failure);
        }
    }

    /// <summary>Runs and compares the apps of a mode.</summary>
    public ModeResult Check(PublishMode mode)
    {
        var hello = FailureOf(mode.WithoutPreinit, AppKind.Hello) is null ? publisher.App(mode.WithoutPreinit, AppKind.Hello) : null;
        var plain = publisher.App(mode.WithoutPreinit, AppKind.Plain);
        var preinit = publisher.App(mode, AppKind.Preinit);

        ModeApps? apps = null;
        var failure = FailureOf(mode.WithoutPreinit, AppKind.Plain)
            ?? FailureOf(mode, AppKind.Preinit)
            ?? FailureLine.Of(() => apps = ModeApps.Check(hello, plain, preinit));
        return new ModeResult(mode, apps, Times: null, failure);
    }

    string? FailureOf(PublishMode mode, AppKind kind) =>
        _failedPublishes.TryGetValue((mode, kind), out var failure) ? $"{kind}: {failure}" : null;
}
