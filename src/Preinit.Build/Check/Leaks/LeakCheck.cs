using Preinit.Capture;
using Preinit.Image;

namespace Preinit.Build;

/// <summary>
/// Searches the image, which everybody who has the app can read, for what should stay on the build machine: its paths and names, its secrets. Those of other
/// machines can be told by their shape only.
/// </summary>
static unsafe class LeakCheck
{
    /// <summary>Of one kind and initialiser.</summary>
    const int MostAlike = 5;

    /// <returns><see langword="false"/> if publish is to fail.</returns>
    public static bool Run(PipelineOptions options, AgreedCapture capture, IBuildLog log)
    {
        if (options.LeakCheck == LeakCheckMode.Off || capture.Image is not { } image)
            return true;
        var diagnostics = Diagnostics(image, LeakPlaces.Of(options), capture.Initializers, options.LeakCheck).ToList();
        diagnostics.ForEach(log.Report);
        return options.LeakCheck == LeakCheckMode.Warn || diagnostics.Count == 0;
    }

    public static IEnumerable<Diagnostic> Diagnostics(CapturedImage image, IReadOnlyList<LeakPlace> places, IReadOnlyList<MarkedInitializer> initializers,
        LeakCheckMode mode) => Leaks(image, new(places))
            .GroupBy(l => (Initializer: image.InitializerOf(l.Object), l.What))
            .SelectMany(g => Texts(image, [.. g]).Select(text => ToDiagnostic(initializers[g.Key.Initializer], text, mode)));

    static IEnumerable<string> Texts(CapturedImage image, Leak[] alike) => alike.Take(MostAlike).Select((leak, i) =>
        $"{ObjectPath.Format(image.Origins[leak.Object], image.Labels, image.Origins)} holds {leak.What}"
        + (i == MostAlike - 1 && alike.Length > MostAlike ? $", and {alike.Length - MostAlike:N0} more in the image do" : ""));

    static Diagnostic ToDiagnostic(MarkedInitializer initializer, string text, LeakCheckMode mode) => new(DiagnosticCodes.Leak,
        mode == LeakCheckMode.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        $"{initializer.Name} is frozen with what should stay on the build machine: {text}. Whoever has the app can read it. To go on: mark the field with [NotCaptured], "
        + "or move it to a type that is not marked; set PreinitLeakCheck to off if it may be known.", initializer.Position) { Initializer = initializer.Name };

    static List<Leak> Leaks(CapturedImage image, LeakSearch search)
    {
        var leaks = new List<Leak>();
        fixed (byte* bytes = image.Bytes)
        {
            var cursor = new HeapCursor(new ImageReader(bytes, image.Bytes.Length));
            for (var i = 0; i < image.Origins.Length; i++, cursor.MoveNext())
                leaks.AddRange((cursor.Text is { IsEmpty: false } text ? search.In(text) : cursor.Bytes is { IsEmpty: false } data ? search.In(data) : []).Select(what => new Leak(i, what)));
        }
        return leaks;
    }
}
