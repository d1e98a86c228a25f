using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Scans until the set of imaged types is closed: a library's type that holds an object of the image joins it, and brings along what else it
/// holds; so does one whose state was changed.
/// </summary>
sealed class ImageScan(CapturePlan plan, IReadOnlyList<Assembly> assemblies, ShippedTypes shipped, ImagedTypes types, IReadOnlyList<Replay> replays)
{
    readonly HashSet<Type> optional = [];
    readonly List<Refusal> changes = [];
    readonly HashSet<string> rebuilt = [.. plan.RebuiltTables];
    readonly HashSet<string> left = [.. plan.LeftTypes];
    readonly ChangedTypes changedTypes = new(plan.Libraries);
    List<FieldInfo> changed = [];

    public Scanner Scanner { get; private set; } = null!;
    public List<StaticRoot> Statics { get; private set; } = [];

    /// <summary>Where each static field's value is in the array of roots, or -1.</summary>
    public int[] Roots { get; private set; } = [];

    public IEnumerable<Refusal> Refusals => Scanner.Refusals.Concat(changes);

    /// <summary>Whether a type is in the image only because its static constructor may have had a part in a change.</summary>
    public bool IsOptional(Type type) => optional.Contains(type);

    public ImageScan Run()
    {
        // Whatever may join is read and surveyed at once, before tables by identity give the objects hash codes. Reading a field of a
        // value type makes a new box.
        var fields = shipped.All.ToDictionary(t => t, RootsOf);
        var given = replays.Select(r => r.Value).OfType<object>().ToList();
        var survey = GraphSurvey.Of([.. fields.Values.SelectMany(f => f).Select(f => f.Value).OfType<object>(), .. given], Surrogates());
        JoinChanged();
        HashSet<Type> instantiations = [.. shipped.Instantiations, .. survey.Instantiations(), .. assemblies.SelectMany(MetadataInstantiations.Of)];
        var literals = new Literals(assemblies);
        var startup = new StartupValues(plan.StartupFields, shipped.All);
        do
        {
            Statics = [.. types.All.SelectMany(t => fields[t.Type])];
            var outside = OutsideWorld.Explore(t => !types.Contains(t) && t.Assembly != typeof(CaptureRun).Assembly, instantiations, CanJoin, given,
                startup.Find(types.Contains));
            Scanner = new Scanner(outside, survey, rebuilt.Contains, literals, plan.RebuildsUnknownTables);
            Roots = Scanner.Scan(Statics);
            foreach (var replay in replays)
                Scanner.ScanReplay(replay);
        }
        while (DropRefused() | JoinSharing());
        return this;
    }

    List<StaticRoot> RootsOf(Type type) =>
        [.. StaticFields.Of(type).Where(f => !FieldCollector.IsNotCaptured(f) && !StaticFields.RunsAtStartup(f))
            .Select(f => new StaticRoot(f, f.GetValue(null), shipped.InitializerOf(type)))];

    IReadOnlyList<ISurrogateRule> Surrogates() => AppSurrogateRule.AllOf(plan.Surrogates.Select(s => InitializerCall.TypeOf(assemblies, s)));

    bool CanJoin(Type type) => types.CanJoin(type);

    void JoinChanged()
    {
        var outside = types.Outside;
        changed = changedTypes.FieldsOf(outside);
        foreach (var fields in changed.GroupBy(f => f.DeclaringType!))
        {
            if (types.CanJoin(fields.Key))
                types.Join(fields.Key);
            else
                changes.Add(OutsideChanges.ToExcludedType(fields.First(), types.InitializerOf(fields.Key)));
        }
        foreach (var type in ChangedTypes.Accomplices(changed.Select(f => f.DeclaringType!), outside).Where(CanJoin).ToList())
        {
            var isLeft = left.Contains(StaticRoot.PathPrefix(type));
            if (isLeft && !HasPart(type))
                continue;
            types.Join(type);
            if (!isLeft)
                optional.Add(type);
        }
    }

    /// <summary>Types that need not be in the image, and hold what cannot be kept. One that has a part in a change would make it again.</summary>
    bool DropRefused()
    {
        var dropped = false;
        foreach (var type in Scanner.RefusalOwners.OfType<Type>().Where(optional.Remove).ToList())
        {
            if (HasPart(type))
                continue;
            types.Leave(type);
            dropped = true;
        }
        return dropped;
    }

    bool HasPart(Type type) => changedTypes.HasPart(type, changed);

    bool JoinSharing()
    {
        var joined = false;
        foreach (var type in Scanner.Joining)
        {
            joined |= types.Join(type);
            optional.Remove(type);
        }
        return joined;
    }
}
