namespace Preinit.Inspect;

/// <summary>The types of all parts, each once.</summary>
sealed class ImageTypes
{
    readonly int[][] indexes;
    readonly List<TypeModel> all = [];
    readonly List<string> problems = [];
    readonly Dictionary<(string, string), int> known = [];

    /// <param name="images">The parts.</param>
    /// <param name="holders">The names of their types by the code beside them.</param>
    public ImageTypes(DecodedImage[] images, IReadOnlyList<IReadOnlyList<string>?> holders)
    {
        indexes = [.. images.Select((image, i) => Indexes(image, i, i < holders.Count ? holders[i] : null))];
    }

    public IReadOnlyList<TypeModel> All => all;

    public IReadOnlyList<string> Problems => problems;

    public TypeModel Of(int part, int type) => all[indexes[part][type]];

    int[] Indexes(DecodedImage image, int part, IReadOnlyList<string>? holder)
    {
        if (holder != null)
            Compare(image, part, holder);
        var used = new HashSet<int>(Enumerable.Range(0, image.Heap.Offsets.Length).Select(image.Heap.TypeOf));
        return [.. image.Types.Select((_, i) => used.Contains(i) ? Index(image, part, i, holder) : -1)];
    }

    int Index(DecodedImage image, int part, int type, IReadOnlyList<string>? holder)
    {
        var (name, assembly) = type < image.Names.Length ? image.Names[type]
            : holder != null && type < holder.Count ? (holder[type], "")
            : image.Types[type].Shape == Image.TypeShape.String ? ("string", "")
            : ($"(type {type} of part {part})", "");
        if (known.TryGetValue((name, assembly), out var index))
            return index;
        known.Add((name, assembly), all.Count);
        all.Add(new(all.Count, name, assembly, image.Members[type]));
        return all.Count - 1;
    }

    /// <summary>The names are for people, the tokens for the app: they have to say the same.</summary>
    void Compare(DecodedImage image, int part, IReadOnlyList<string> holder)
    {
        if (holder.Count != image.Types.Length)
            problems.Add($"part {part} has {image.Types.Length} {(image.Types.Length == 1 ? "type" : "types")}, and the code beside it names {holder.Count}");
        for (var i = 0; i < Math.Min(image.Names.Length, holder.Count); i++)
        {
            if (image.Names[i].Name != holder[i])
                problems.Add($"type {i} of part {part} is called {image.Names[i].Name}, and the code beside it names {holder[i]}");
        }
    }
}
