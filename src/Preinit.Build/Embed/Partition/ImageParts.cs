using System.Globalization;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>An image as it is embedded: whole, or in parts that are restored one by one.</summary>
/// <param name="Common">What the parts have in common; <see langword="null"/> where there is one only.</param>
/// <param name="Parts">The parts, the first one first.</param>
/// <param name="TypeNumbers">For each type of the whole image, its number if the types of all parts are counted in their order.</param>
sealed record ImageParts(CapturedImage? Common, IReadOnlyList<CapturedImage> Parts, IReadOnlyList<int> TypeNumbers)
{
    public long ByteCount => Parts.Sum(p => (long)p.Bytes.Length) + (Common?.Bytes.Length ?? 0);

    public IEnumerable<CapturedImage> All => Common == null ? Parts : Parts.Prepend(Common);

    /// <summary>The types with statics in the image, with the places that these have if the arrays of roots are put one behind the other.</summary>
    public IEnumerable<CapturedType> TypesOfAll()
    {
        var before = 0;
        foreach (var part in Parts)
        {
            foreach (var type in part.Types)
                yield return type with { Fields = [.. type.Fields.Select(f => f.Root < 0 ? f : f with { Root = f.Root + before })] };
            before += new ImageGraph(part.Bytes).RootCount;
        }
    }

    /// <summary>The same with the names of what is in them.</summary>
    public ImageParts Named() => this with { Common = Common == null ? null : NameTable.AddTo(Common), Parts = [.. Parts.Select(NameTable.AddTo)] };

    /// <param name="holder">The number of a type of the whole image, or the name of a static field.</param>
    /// <returns>The same for the types of all parts.</returns>
    public string HashHolder(string holder) => int.TryParse(holder, NumberStyles.None, CultureInfo.InvariantCulture, out var type)
        ? TypeNumbers[type].ToString(CultureInfo.InvariantCulture) : holder;

    /// <param name="image">The image that the captures agree on.</param>
    /// <param name="options">Says what it is for.</param>
    public static ImageParts Of(CapturedImage image, PipelineOptions options)
    {
        var whole = new ImageParts(null, [image], [.. Enumerable.Range(0, image.TypeTable.Length)]);
        // Changes to the framework's state are seen by everybody, whatever is touched first; and an app that nobody could check has to check all of it at each start.
        // A lazy image comes in parts anyway: its blocks.
        if (image.Types.Length < 2 || options.IsLazy || image.Replays.Length > 0 || !options.Target.IsSelfChecked)
            return whole;
        HashSet<string> shipped = [Path.GetFileNameWithoutExtension(options.AssemblyPath), "Preinit", .. options.LibraryPaths.Select(p => Path.GetFileNameWithoutExtension(p))];
        return Of(image, name => !shipped.Contains(name)) ?? whole;
    }

    /// <param name="image">The image.</param>
    /// <param name="isFramework">Tells by its simple name whether an assembly is the framework's.</param>
    /// <param name="smallPart">See <see cref="Partitioning.SmallPart"/>.</param>
    /// <returns><see langword="null"/> where there is one part only.</returns>
    public static ImageParts? Of(CapturedImage image, Func<string, bool> isFramework, long smallPart = Partitioning.SmallPart)
    {
        var graph = new ImageGraph(image.Bytes);
        var components = Partitioning.Of(image, graph, isFramework, smallPart);
        if (components.Count == 1 || components.Count == 2 && components[0].Types.Count == 0)
            return null;

        var offsets = new long[graph.Count];
        HashSet<int> fields = [.. Enumerable.Range(0, graph.Fields.Length)];
        var numbers = new int[image.TypeTable.Length];
        var (parts, before) = (new List<CapturedImage>(), 0);
        foreach (var component in components)
        {
            var part = PartWriter.Write(image, graph, component, offsets, fields, out var own);
            foreach (var (type, number) in own)
                numbers[type] = before + number;
            before += part.TypeTable.Length;
            parts.Add(parts.Count == 0 ? part with { Promised = image.Promised } : part);
        }
        return new(CommonImage.Of(image, graph), parts, numbers);
    }
}
