using Preinit.Image;

namespace Preinit.Capture;

/// <summary>A complete capture.</summary>
sealed record CapturedImage
{
    /// <summary>The image as it will be embedded.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>The types of the image in the order of its records.</summary>
    public required TypeSpec[] TypeTable { get; init; }

    /// <summary>How many of them have objects in the image; those behind only stand for their assemblies.</summary>
    public required int ObjectTypeCount { get; init; }

    /// <summary>For each of these: whether its fields would lie elsewhere without ReadyToRun code.</summary>
    public required bool[] HasGaps { get; init; }

    /// <summary>The fields of these types in the order of the image's field records.</summary>
    public required FieldSpec[] Fields { get; init; }

    /// <summary>For each type with objects: the values in them.</summary>
    public required MemberName[][] Members { get; init; }

    /// <summary>The files of the assemblies that were loaded, for looking up members.</summary>
    public required string[] AssemblyPaths { get; init; }

    public required LinkSpec[] Links { get; init; }

    /// <summary>What builds objects anew, in the order of the numbers in the image.</summary>
    public required RebuildSpec[] Rebuilds { get; init; }

    /// <summary>In the order in which they are to be made.</summary>
    public required ReplaySpec[] Replays { get; init; }

    /// <summary>Classes of the image's objects whose static constructors must have run before code of theirs does.</summary>
    public required TypeSpec[] PreciseTypes { get; init; }

    /// <summary>Those of them whose statics hold objects that are made late: they come after these.</summary>
    public required TypeSpec[] LatePreciseTypes { get; init; }

    /// <summary>For each type with objects: which of these (the late ones come behind the others) it is or derives from.</summary>
    public required int[][] PreciseUses { get; init; }

    /// <summary>What trimmers have to keep for the code that the image stands for.</summary>
    public required PromisedType[] Promised { get; init; }

    public required CapturedType[] Types { get; init; }

    public required string[] Labels { get; init; }

    /// <summary>One for each object in the order of the heap.</summary>
    public required ObjectOrigin[] Origins { get; init; }

    /// <summary>How many of the objects that a recorded run changed are in the heap, and come first.</summary>
    public int ProfiledObjects { get; init; }

    /// <summary>The initialiser that an object belongs to: that of the type whose static field leads to it, or that which gave it to the framework.</summary>
    public int InitializerOf(int index)
    {
        var root = RootOf(index);
        return Replays.FirstOrDefault(r => r.Path == root)?.Initializer ?? OwnerOf(root)?.Initializer ?? 0;
    }

    /// <summary>The type whose static field leads to an object.</summary>
    public CapturedType? OwnerOf(int index) => OwnerOf(RootOf(index));

    CapturedType? OwnerOf(string root) => Types.Where(t => root.StartsWith(t.PathPrefix, StringComparison.Ordinal)).MaxBy(t => t.PathPrefix.Length);

    /// <summary>The name of the root that led to an object.</summary>
    public string RootOf(int index)
    {
        var origin = Origins[index];
        while (origin.Parent > 0)
            origin = Origins[origin.Parent];
        return Labels[origin.Label];
    }
}
