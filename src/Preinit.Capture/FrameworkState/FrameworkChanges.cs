namespace Preinit.Capture;

/// <summary>
/// What the initialisers did to the framework's own state, which no image holds: seen by looking at it before and after each. Some of it can
/// be done again at start-up.
/// </summary>
sealed class FrameworkChanges
{
    const int MostAttempts = 100;

    readonly IFrameworkState[] kinds =
    [
        new AppContextData(), new EncodingProviders(),
        new EnvironmentVariables(), new ProcessProperties(), new CollectorModes(), new ThreadProperties(), new Cultures(), new AsyncLocals(),
        new ConsoleStreams(), new Events(), new Settings(), new TraceListeners(), new Listeners(), new DllImportResolvers(),
        new TypeDescriptions(), new DatabaseProviders(),
    ];

    readonly List<Replay> replays = [];
    readonly List<Refusal> refusals = [];
    List<StateEntry> last;

    /// <summary>To be made before the first initialiser runs.</summary>
    public FrameworkChanges() => last = Read();

    /// <summary>In the order in which the changes were made.</summary>
    public IReadOnlyList<Replay> Replays => replays;

    public IReadOnlyList<Refusal> Refusals => refusals;

    /// <summary>Other refusals, without those that say once more of an object what the framework was given.</summary>
    public IEnumerable<Refusal> Besides(IEnumerable<Refusal> others)
    {
        var refused = refusals.Select(r => r.Initializer).ToHashSet();
        return others.Where(r => r.Code != RefusalReason.Shared.Code || !refused.Contains(r.Initializer));
    }

    /// <summary>Gives what changed since the last call to an initialiser.</summary>
    public void Attribute(int initializer) => Add(initializer, [initializer]);

    /// <summary>The same for what hooks did after the last initialiser: if that cannot be done again, all initialisers have to give way.</summary>
    public void AttributeToAll(int initializerCount) => Add(initializerCount - 1, [.. Enumerable.Range(0, initializerCount)]);

    void Add(int initializer, int[] refused)
    {
        var now = Read();
        foreach (var change in StateComparison.Changes(last, now))
        {
            if (change.Replay != null)
                replays.Add(Replay.Of(change, initializer));
            else
                refusals.AddRange(refused.Select(i => RefusalReason.FrameworkState.At(i, change.Name, change.Detail)));
        }
        last = now;
    }

    List<StateEntry> Read() => [.. kinds.SelectMany(Read)];

    /// <summary>Again, if a thread that an initialiser started changes a list meanwhile.</summary>
    static StateEntry[] Read(IFrameworkState kind)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return [.. kind.Read()];
            }
            catch (InvalidOperationException) when (attempt < MostAttempts)
            {
                Thread.Sleep(1);
            }
        }
    }
}
