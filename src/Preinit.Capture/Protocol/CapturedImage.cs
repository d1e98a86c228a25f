namespace Preinit.Capture;

/// <summary>A complete capture.</summary>
sealed record CapturedImage
{
    /// <summary>The image as it will be embedded.</summary>
    public required byte[] Bytes { get; init; }

    /// <summary>The types of the image in the order of its records.</summary>
    public required TypeSpec[] TypeTable { get; init; }

    /// <summary>The files of the assemblies that were loaded, for looking up members.</summary>
    public required string[] AssemblyPaths { get; init; }

    public required LinkSpec[] Links { get; init; }

    public required CapturedType[] Types { get; init; }

    public required string[] Labels { get; init; }

    /// <summary>One for each object in the order of the heap.</summary>
    public required ObjectOrigin[] Origins { get; init; }
}
