using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>Capture, as a table of contents: run the initialisers, find the roots, scan, encode.</summary>
sealed class CaptureRun(CapturePlan plan, IReadOnlyList<Assembly> assemblies)
{
    readonly List<InitializerOutcome> outcomes = [];

    public CaptureResult Execute()
    {
        HashCodeShift.Apply(plan.HashCodeShift);
        foreach (var assembly in assemblies)
            RuntimeHelpers.RunModuleConstructor(assembly.ManifestModule.ModuleHandle);
        var types = new ImagedTypes(assemblies);
        var early = OutsideChanges.Remember(types.Early);
        var libraries = new LibraryTypes(plan.Libraries);
        libraries.Attribute(-1);
        var tooLate = types.AlreadySetUp(plan.Initializers).ToList();
        if (!RunAll(types, libraries))
            return new() { Initializers = [.. outcomes], Refusals = [] };

        using var measuring = DynamicCode.Allow();
        var statics = StaticRoots(types);
        var survey = GraphSurvey.Of(statics.Select(r => r.Value).OfType<object>());
        List<Type> instantiations = [.. survey.Instantiations(), .. assemblies.SelectMany(MetadataInstantiations.Of)];
        var outside = OutsideWorld.Explore(t => !types.Contains(t) && t.Assembly != typeof(CaptureRun).Assembly, instantiations);
        var scanner = new Scanner(outside, survey);
        var roots = scanner.Scan(statics);
        Refusal[] refusals =
        [
            .. tooLate, .. scanner.Refusals,
            .. OutsideChanges.ToEarlyTypes(early, plan.Initializers.Count),
            .. OutsideChanges.ToInstantiations(instantiations, assemblies, plan.Initializers.Count),
            .. OutsideChanges.ToLibraries(libraries, plan.Libraries),
        ];
        return new()
        {
            Initializers = [.. outcomes],
            Refusals = refusals,
            Image = refusals.Length > 0 ? null : ImageBuilder.Build(scanner, Describe(types, statics, roots), assemblies[0]),
        };
    }

    bool RunAll(ImagedTypes types, LibraryTypes libraries)
    {
        for (var i = 0; i < plan.Initializers.Count; i++)
        {
            var succeeded = Run(plan.Initializers[i]);
            types.Attribute(i);
            libraries.Attribute(i);
            if (!succeeded)
                return false;
        }
        foreach (var hook in plan.BeforeCapture)
        {
            if (!Run(hook))
                return false;
        }
        types.Attribute(plan.Initializers.Count - 1);
        libraries.Attribute(plan.Initializers.Count - 1);
        return true;
    }

    bool Run(PlannedInitializer initializer)
    {
        var started = Stopwatch.GetTimestamp();
        CaptureProgress.Current = initializer.Name;
        string? error = null;
        try
        {
            InitializerCall.Invoke(assemblies, initializer);
        }
        catch (Exception exception)
        {
            error = ExceptionText.Of(exception);
        }
        CaptureProgress.Current = null;
        outcomes.Add(new(Stopwatch.GetElapsedTime(started).TotalMilliseconds, error));
        return error == null;
    }

    static List<StaticRoot> StaticRoots(ImagedTypes types) =>
        [.. from imaged in types.All
            from field in StaticFields.Of(imaged.Type)
            where !FieldCollector.IsNotCaptured(field)
            select new StaticRoot(field, field.GetValue(null), imaged.Initializer)];

    static CapturedType[] Describe(ImagedTypes types, List<StaticRoot> statics, int[] roots)
    {
        var fields = statics.Select((root, i) => (root.Field, Root: roots[i])).ToLookup(f => f.Field.DeclaringType!);
        return [.. types.All.Select(t => new CapturedType(t.Type.Assembly.GetName().Name!, t.Type.FullName!, t.Initializer,
            [.. fields[t.Type].Select(f => new CapturedField(f.Field.Name, f.Root))]))];
    }
}
