extern alias build;

using build::Preinit.Build;
using Preinit.Inspect;

namespace Preinit.Tests;

/// <summary>Graphs that were captured in this process, as one sees them in an app.</summary>
static class InspectedGraph
{
    public static readonly ImagePlace Place = new("app", null, false, 0, Carrier.NativeExecutable);

    /// <summary>The value of a static field.</summary>
    public static AppModel Of(object value) => Of([value]);

    /// <summary>The values of static fields, each of a type of its own: <c>App.Type0.Value</c>.</summary>
    public static AppModel Of(params object?[] values) => AppModel.Of(new("app", [new(Place, Bytes(values))], [null]));

    /// <summary>The same in parts.</summary>
    public static AppModel InParts(params object?[] values)
    {
        using var captured = CapturedGraph.OfTypes(values);
        var parts = ImageParts.Of(Renamed(captured), name => name.StartsWith("System", StringComparison.Ordinal), smallPart: 0)!.Named();
        return AppModel.Of(new("app", [.. parts.All.Select(p => new FoundImage(Place, p.Bytes))], []));
    }

    /// <summary>The image with its names.</summary>
    public static byte[] Bytes(params object?[] values)
    {
        using var captured = CapturedGraph.OfTypes(values);
        return NameTable.AddTo(Renamed(captured)).Bytes;
    }

    /// <summary>The image without names.</summary>
    public static byte[] NamelessBytes(object value)
    {
        using var captured = CapturedGraph.Of(value);
        return captured.Bytes;
    }

    static build::Preinit.Capture.CapturedImage Renamed(CapturedGraph captured)
    {
        var image = EmittedCode.ImageOf(captured.Result);
        return image with { Types = [.. image.Types.Select((t, i) => t with { Name = $"App.Type{i}" })] };
    }
}
