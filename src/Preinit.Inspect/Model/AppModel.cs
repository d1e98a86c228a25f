namespace Preinit.Inspect;

/// <summary>
/// What is in the image of an app, its parts put together: objects have numbers from 0 on, in the order of the parts and of their heaps. The
/// arrays of roots are objects too, as in what the app counts.
/// </summary>
public sealed class AppModel
{
    readonly DecodedImage[] images;
    readonly ImageTypes types;

    AppModel(PublishedApp app)
    {
        Path = app.Path;
        HeapImage = app.HeapImage;
        Unreadable = app.Unreadable;
        images = [.. app.Images.Select(i => new DecodedImage(i))];
        types = new(images, app.Holders);
        var parts = new List<PartModel>();
        foreach (var image in images)
        {
            var count = image.Heap.Offsets.Length;
            parts.Add(new(parts.Count, image.Name, image.Place, ObjectCount, count, image.Length, checked((long)image.Sections.Header.HeapLength),
                image.LinkCount, image.FixupCount, image.MadeCount, image.Sections.Records<Image.RebuildRecord>(Image.SectionId.Rebuilds).Length));
            ObjectCount += count;
        }
        Parts = parts;
        Key = KeyOf(images);
        Roots = RootList.Of(this, images);
        Graph = ReferenceGraph.Of(this, images); // finds every wrong reference
        CountTypes();
    }

    /// <summary>As it was given.</summary>
    public string Path { get; }

    /// <summary>If it is no app but a heap image: what that says of itself.</summary>
    public HeapImageModel? HeapImage { get; }

    /// <summary>The image, or its parts; the first of several has no objects, but what decides whether the others are used.</summary>
    public IReadOnlyList<PartModel> Parts { get; }

    /// <summary>What has to be so for the image to be used.</summary>
    public ValidityKey Key { get; }

    /// <summary>Static fields, and what else code finds in the arrays of roots.</summary>
    public IReadOnlyList<RootModel> Roots { get; }

    /// <summary>The types that have objects.</summary>
    public IReadOnlyList<TypeModel> Types => types.All;

    /// <summary>What was noticed on the way, in sentences: names that are not those of the types.</summary>
    public IReadOnlyList<string> Problems => types.Problems;

    /// <inheritdoc cref="PublishedApp.Unreadable"/>
    public IReadOnlyList<InspectException> Unreadable { get; }

    /// <summary>Whether the image says what its types, roots and fields are called.</summary>
    public bool HasNames => images.Any(i => i.Names.Length > 0);

    /// <summary>The number of objects, the arrays of roots included.</summary>
    public int ObjectCount { get; }

    /// <summary>Bytes of all parts.</summary>
    public long Bytes => Parts.Sum(p => p.Bytes);

    /// <summary>Bytes of all objects.</summary>
    public long HeapBytes => Parts.Sum(p => p.HeapBytes);

    /// <summary>What refers to what.</summary>
    public ReferenceGraph Graph { get; }

    internal IReadOnlyList<DecodedImage> Images => images;

    /// <summary>Finds and reads the image of an app.</summary>
    /// <inheritdoc cref="PublishedImages.Find"/>
    public static AppModel Load(string path, params IReadOnlyList<string> bases) => Of(PublishedImages.Find(path, bases));

    /// <summary>Reads the image of an app.</summary>
    /// <exception cref="InspectException">It is damaged.</exception>
    public static AppModel Of(PublishedApp app) => Checked(app.Path, () => new AppModel(app));

    /// <summary>The type of an object.</summary>
    public TypeModel TypeOf(int number)
    {
        var (image, part, own) = Locate(number);
        return types.Of(part, image.Heap.TypeOf(own));
    }

    /// <summary>The bytes of an object.</summary>
    public long SizeOf(int number)
    {
        var (image, _, own) = Locate(number);
        return image.Heap.SizeOf(own);
    }

    /// <summary>The part that an object is in.</summary>
    public int PartOf(int number)
    {
        var (low, high) = (0, Parts.Count - 1);
        while (low < high) // the last part that does not begin behind it
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Parts[middle].FirstObject <= number ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    /// <summary>Whether an object is the array of roots of a part.</summary>
    public bool IsRoots(int number) => Parts[PartOf(number)].FirstObject == number;

    /// <summary>The number of elements of an array, or of characters; 0 for other objects.</summary>
    public int LengthOf(int number)
    {
        var (image, _, own) = Locate(number);
        return image.Heap.LengthOf(own);
    }

    /// <summary>Whether an object is an array.</summary>
    public bool IsArray(int number)
    {
        var (image, _, own) = Locate(number);
        return image.Types[image.Heap.TypeOf(own)].Shape is Image.TypeShape.Vector or Image.TypeShape.MultiDimensionalArray;
    }

    /// <summary>What a string says, or <see langword="null"/> for other objects.</summary>
    public string? TextOf(int number)
    {
        var (image, _, own) = Locate(number);
        return image.Types[image.Heap.TypeOf(own)].Shape == Image.TypeShape.String ? image.TextOf(own).ToString() : null;
    }

    /// <summary>What an object holds: its fields, or the elements of an array, in their order.</summary>
    public IEnumerable<FieldValue> FieldsOf(int number)
    {
        var (image, part, own) = Locate(number);
        return ObjectFields.Of(image, own, Parts[part].FirstObject);
    }

    /// <summary>The bytes that an object has behind its header and its type.</summary>
    public ReadOnlySpan<byte> ContentOf(int number)
    {
        var (image, _, own) = Locate(number);
        return image.BytesAt(image.Heap.Offsets[own] + 8, image.Heap.SizeOf(own) - 16);
    }

    (DecodedImage Image, int Part, int Own) Locate(int number)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)ObjectCount);
        var part = PartOf(number);
        return (images[part], part, number - Parts[part].FirstObject);
    }

    void CountTypes()
    {
        for (var i = 0; i < ObjectCount; i++)
        {
            var type = TypeOf(i);
            type.Count++;
            type.Bytes += SizeOf(i);
        }
    }

    static ValidityKey KeyOf(DecodedImage[] images) => new(images[0].Runtime.CoreLibrary, images[0].FrameworkVersion,
        [.. images.SelectMany(i => i.Flags()).Distinct()], [.. images.SelectMany(i => i.Assemblies()).Distinct()], [.. images.SelectMany(i => i.Variables()).Distinct()]);

    /// <summary>Checksums are right, so this is a file that was made wrong, or made to do harm.</summary>
    static T Checked<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (Damage.Shows(exception))
        {
            throw new InspectException(InspectCodes.DamagedImage, $"the image of {path} makes no sense: {exception.Message}");
        }
    }
}
