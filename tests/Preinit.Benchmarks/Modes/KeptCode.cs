using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>What an app has of the code that only the initialisers use.</summary>
/// <param name="Left">For each of <see cref="InitializerCode"/>, whether it is there.</param>
sealed record KeptCode(string Title, int Types, int Methods, IReadOnlyDictionary<string, bool> Left)
{
    /// <summary>The hello world tells what the framework keeps for itself.</summary>
    public static IReadOnlyList<KeptCode> Of(IEnumerable<ModeResult> results, ModePublisher publisher, Sample sample) =>
    [
        .. from result in results
           where result.Apps is not null && result.Mode.IsExplained
           group result.Mode by result.Mode.WithoutPreinit into modes
           from app in modes.SelectMany(PublishJobs.Of).Distinct()
           select Read(app.Mode, app.Kind, publisher, sample),
    ];

    static KeptCode Read(PublishMode mode, AppKind kind, ModePublisher publisher, Sample sample)
    {
        var code = LinkedCode.Read(publisher.IntermediateFolder(mode, kind), publisher.App(mode, kind).Name, mode.IsNative);
        return new KeptCode(
            $"{mode.Title}: {kind}",
            code.Types.Count,
            code.Methods,
            InitializerCode.Of(sample).ToDictionary(name => name, name => code.Types.Contains(name) || code.Members.Contains(name)));
    }
}
