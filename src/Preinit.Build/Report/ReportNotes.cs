using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What the stages of a publish leave for its report.</summary>
sealed class ReportNotes
{
    public Discovered? Discovered { get; set; }

    /// <summary>What is embedded, once that is known.</summary>
    public AgreedCapture? Capture { get; set; }

    public CaptureInputs Inputs { get; set; } = CaptureInputs.None;

    public Progress? Progress { get; set; }

    /// <summary>What each initialiser read in the last capture that it took part in, with the call and its own name.</summary>
    public IReadOnlyList<(InputRecord Record, InputSite Site, string Initializer)> Reads { get; private set; } = [];

    public void Read(IEnumerable<InputRecord> records, IReadOnlyList<InputSite> sites, IReadOnlyList<MarkedInitializer> initializers)
    {
        var names = initializers.Select(i => i.Name).ToHashSet();
        Reads = [.. records.Select(r => (r, sites[r.Site], initializers[r.Initializer].Name)), .. Reads.Where(r => !names.Contains(r.Initializer))];
    }
}
