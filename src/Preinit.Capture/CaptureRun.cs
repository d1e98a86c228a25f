using System.Diagnostics;
using System.Reflection;

namespace Preinit.Capture;

/// <summary>Capture, as a table of contents: run the initialisers, find the roots, scan, encode.</summary>
sealed class CaptureRun(CapturePlan plan, IReadOnlyList<Assembly> assemblies)
{
    readonly List<InitializerOutcome> outcomes = [];
    readonly HashCodeWatch? watch = plan.ListTables ? new([.. plan.Assemblies, .. plan.Libraries]) : null;
    bool mayHaveHashedOutside;

    public CaptureResult Execute()
    {
        HashCodeShift.Apply(plan.HashCodeShift);
        var shipped = new ShippedTypes(plan, assemblies);
        var tooLate = AlreadySetUp().ToList();
        var variables = VariableValues.Read();
        var framework = new FrameworkChanges();
        if (plan.Instruments != null && watch == null) // to note something may ask the framework's objects for their hash codes
            Recorder.Start();
        var succeeded = RunAll(shipped, framework);
        var inputs = Recorder.Take();
        if (!succeeded)
            return new() { Initializers = [.. outcomes], Refusals = [], Inputs = inputs };

        using var measuring = DynamicCode.Allow();
        var types = new ImagedTypes(shipped, assemblies, plan.Excluded);
        var scan = new ImageScan(plan, assemblies, shipped, types, framework.Replays).Run();
        Refusal[] refusals = [.. tooLate, .. framework.Refusals, .. framework.Besides(scan.Refusals), .. OutsideChanges.ToEarlyTypes(shipped.Early, plan.Initializers.Count)];
        var image = refusals.Length > 0 ? null : Encode(scan, types);
        return new()
        {
            Initializers = [.. outcomes],
            Refusals = refusals,
            Tables = image != null && plan.ListTables ? [.. scan.Scanner.Tables.Others()] : [],
            MayHaveHashedOutside = watch == null || mayHaveHashedOutside || shipped.MayHaveHashedInstantiations || scan.Scanner.MayHaveHashedOthers,
            Inputs = inputs,
            Variables = variables,
            Image = image,
        };
    }

    /// <summary>Marked types that a module initialiser was faster with.</summary>
    IEnumerable<Refusal> AlreadySetUp()
    {
        for (var i = 0; i < plan.Initializers.Count; i++)
        {
            if (plan.Initializers[i].Method == null && ClassInitialization.HasRun(InitializerCall.TypeOf(assemblies, plan.Initializers[i])))
                yield return RefusalReason.SetUpBefore.At(i, plan.Initializers[i].Name.Replace('+', '.'));
        }
    }

    bool RunAll(ShippedTypes shipped, FrameworkChanges framework)
    {
        for (var i = 0; i < plan.Initializers.Count; i++)
        {
            shipped.Begin();
            var succeeded = Run(plan.Initializers[i], i);
            shipped.Attribute(i);
            framework.Attribute(i);
            if (!succeeded)
                return false;
        }
        if (!plan.BeforeCapture.All(hook => Run(hook, plan.Initializers.Count - 1)))
            return false;
        shipped.Attribute(plan.Initializers.Count - 1);
        framework.AttributeToAll(plan.Initializers.Count);
        shipped.AttributeInstantiations();
        return true;
    }

    /// <param name="index">The initialiser that what happens belongs to.</param>
    bool Run(PlannedInitializer initializer, int index)
    {
        var started = Stopwatch.GetTimestamp();
        CaptureProgress.Begin(initializer.Name, index);
        watch?.Begin();
        string? error = null;
        try
        {
            InitializerCall.Invoke(assemblies, initializer);
        }
        catch (Exception exception)
        {
            error = ExceptionText.Of(exception);
        }
        Recorder.EndInitializer();
        CaptureProgress.End();
        mayHaveHashedOutside |= watch?.End() == true;
        outcomes.Add(new(Stopwatch.GetElapsedTime(started).TotalMilliseconds, error));
        return error == null;
    }

    CapturedImage Encode(ImageScan scan, ImagedTypes types)
    {
        var rebuilds = new RebuildPlan(scan.Scanner.Graph);
        return ImageBuilder.Build(scan.Scanner, rebuilds, Describe(types, scan, rebuilds), assemblies[0], plan.IsLazy, plan.IsOfLibrary ? LoadedLibraries() : [], FixedHashSeeds.Probe,
            plan.ProfilePath is { } profile ? new RunProfile(ProfileFile.Read(profile)) : null);
    }

    /// <summary>The app that uses a library may come with other versions of what that depends on, which may have made other values.</summary>
    IEnumerable<Assembly> LoadedLibraries() => AppDomain.CurrentDomain.GetAssemblies().Where(a => plan.Libraries.Contains(a.GetName().Name));

    static CapturedType[] Describe(ImagedTypes types, ImageScan scan, RebuildPlan rebuilds)
    {
        var fields = scan.Statics.Select((root, i) => (root.Field, Root: scan.Roots[i])).ToLookup(f => f.Field.DeclaringType!);
        return [.. types.All.Select(t => new CapturedType(t.Type.Assembly.GetName().Name!, TypeSpecs.DefinitionName(t.Type),
            t.Type.IsConstructedGenericType ? TypeSpecs.Of(t.Type) : null, StaticRoot.PathPrefix(t.Type), t.Initializer,
            scan.IsOptional(t.Type), [.. fields[t.Type].Select(f => new CapturedField(f.Field.Name, f.Root, rebuilds.IsMadeLate(f.Root)))]))];
    }
}
