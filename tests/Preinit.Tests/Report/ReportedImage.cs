extern alias build;

using build::Preinit.Build;
using build::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>What a report says of an image with static fields that have some values.</summary>
static class ReportedImage
{
    public static readonly ReportPrivacy Open = new(null, []);

    /// <summary>One field, <see cref="Field"/>.</summary>
    public static ReportImage Of(object value, ReportPrivacy? privacy = null)
    {
        using var captured = CapturedGraph.Of(value);
        return ImageRows.Of(EmittedCode.ImageOf(captured.Result), ["Initializer"], privacy ?? Open);
    }

    public const string Field = "Preinit.Tests.CapturedGraph.Holder.Value";

    /// <summary>Several: <c>Type0.Value</c>, <c>Type1.Value</c>, and so on.</summary>
    public static ReportImage OfFields(params object?[] values)
    {
        using var captured = CapturedGraph.OfTypes(values);
        return ImageRows.Of(Renamed(EmittedCode.ImageOf(captured.Result)), ["Initializer"], Open);
    }

    static CapturedImage Renamed(CapturedImage image) => image with { Types = [.. image.Types.Select((t, i) => t with { PathPrefix = $"Type{i}." })] };

    /// <summary>A whole report about an image.</summary>
    public static Report Report(ReportImage? image, ReportStatus status = ReportStatus.Frozen) => new()
    {
        Status = status,
        App = "App",
        Created = new(2026, 11, 30, 12, 34, 56, DateTimeKind.Utc),
        Tool = "0.1.0",
        Settings = new(false, true, true, "linux-arm64", "10.0.0", false, true, true, "local", "warn"),
        Totals = new(12.5, image?.Objects + 1 ?? 0, image?.Bytes + 400 ?? 0, image?.Bytes + 2000 ?? 0, 1, ["^a+$: no compiler was given"]),
        Initializers = [new("App.Tables", true, 12.5, "Tables.cs", 3), new("App.Worker", false, null, null, null)],
        Problems = [new("PREINIT3003", "warning", "App.Worker", "App.Worker.Thread", "App.Worker cannot be frozen: a thread.", "Worker.cs", 7, 1, "https://example.com/PREINIT3003.md")],
        Stages = [new("Discover", 0.1, "2 initialisers in App"), new("Capture", 1.25, "1 initialiser, 12 ms")],
        Inputs = new(new(1, [new("App.Tables", "File", "File.ReadAllText", "words.txt", "App", "Tables.Load()", "Tables.cs", 9, ["App.Tables..cctor"])]), ["words.txt"], ["data"], ["HOME"]),
        Image = image,
    };
}
