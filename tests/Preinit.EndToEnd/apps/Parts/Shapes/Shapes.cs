using Preinit;

namespace Shapes;

public sealed record Shape(string Name, int Corners);

/// <summary>Of a library, and a part of the app's image all the same.</summary>
[Preinitialize]
public static class AllShapes
{
    public static readonly bool AtPublish = Preinitialization.IsCapturing;
    public static readonly Dictionary<string, Shape> ByName = new() { ["square"] = new("square", 4), ["triangle"] = new(Computed("triangle"), 3) };

    /// <summary>An object of its own, which is in the image and nowhere else.</summary>
    static string Computed(string text) => string.Concat(text.Reverse());
}
