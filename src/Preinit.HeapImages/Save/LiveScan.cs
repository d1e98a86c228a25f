using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Scan, for the graph of a running program: everything that the root leads to.</summary>
static class LiveScan
{
    /// <summary>Asking the runtime for a layout compiles code, so the answers are kept. Used by one thread at a time.</summary>
    static readonly LayoutBuilder layouts = new();

    static readonly ISubstituteRule[] substitutes = [new TaskContinuationRule(), new ThrownExceptionRule()];

    /// <summary>Knows what needs no scan.</summary>
    public static QuickTypes QuickTypes(SaveOptions options) => new(new(AppSurrogates.Rules(options.Surrogates)), new(substitutes), layouts);

    /// <returns>The root's index in the array of roots.</returns>
    public static int Run(object root, SaveOptions options, out Scanner scanner)
    {
        var surrogates = AppSurrogates.Rules(options.Surrogates);
        var survey = GraphSurvey.Of([root], surrogates, substitutes);
        if (CaptureHooks.RunBefore(survey))
            survey = GraphSurvey.Of([root], surrogates, substitutes); // they may have changed anything
        scanner = new(OutsideWorld.ExploreLive(survey.Instantiations(), options.Inside), survey, rebuildsUnknown: true, isLive: true, layouts: layouts);
        scanner.Scan([]);
        var index = scanner.ScanObject(root, "root");
        HeapImageRefusal[] refusals = [.. scanner.Refusals.Select(r => new HeapImageRefusal(r.Code, r.Path, r.Reason, r.WaysOut)), .. NativeHelperCheck.Run(scanner)];
        if (refusals.Length > 0)
            throw Problems.Refused(refusals);
        return index;
    }
}
