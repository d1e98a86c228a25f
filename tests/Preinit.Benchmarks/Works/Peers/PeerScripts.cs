using Preinit.Benchmarks.Modes;
using StartupRace;

namespace Preinit.Benchmarks.Works.Peers;

/// <summary>The scripts below tests/Preinit.Benchmarks/peers.</summary>
static class PeerScripts
{
    const string Expected = "name77777";

    public static IReadOnlyList<Peer> Prepare(Repository repository, Action<string> announce)
    {
        var peers = new List<Peer>();
        var scripts = Directory.GetFiles(repository.PathOf("tests", "Preinit.Benchmarks", "peers"), "prepare.sh", SearchOption.AllDirectories);
        foreach (var script in scripts.Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(Path.GetDirectoryName(script))!;
            announce($"prepare {name}");
            peers.Add(Prepare(name, script, Path.Combine(repository.Artifacts, "benchmarks", "works", "peers", name)));
        }

        return peers;
    }

    static Peer Prepare(string name, string script, string folder)
    {
        var run = ProcessTimer.Run("bash", [script, folder], ChildEnvironment.ForBuild);
        if (run.ExitCode != 0)
            return Missing(name, LastLine(run.StandardError) ?? $"its script ended with exit code {run.ExitCode}");

        var commands = File.ReadLines(Path.Combine(folder, "commands.tsv")).Select(line => line.Split('\t'))
            .ToDictionary(parts => Enum.Parse<PeerKind>(parts[0], ignoreCase: true), ToApp);
        return FailureLine.Of(() => Check(commands)) is { } failure ? Missing(name, failure) : new Peer(name, commands, Failure: null);
    }

    static PublishedApp ToApp(string[] parts) => new(Path.GetDirectoryName(parts[1])!, Path.GetFileName(parts[1]), parts[2..]);

    static void Check(Dictionary<PeerKind, PublishedApp> commands)
    {
        foreach (var kind in Enum.GetValues<PeerKind>())
        {
            if (!commands.TryGetValue(kind, out var command))
                throw new StepFailedException($"has no command for {kind}");
            var text = command.Run().OutputText.Trim();
            if (kind != PeerKind.Hello && text != Expected)
                throw new StepFailedException($"{kind} prints \"{text}\" instead of \"{Expected}\"");
        }
    }

    static Peer Missing(string name, string reason) => new(name, new Dictionary<PeerKind, PublishedApp>(), reason);

    static string? LastLine(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault();
}
