using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>What an image has to be connected with, by name.</summary>
sealed record Manifest
{
    /// <summary>The type of the root.</summary>
    public required TypeSpec RootType { get; init; }

    /// <summary>Its index in the array of roots.</summary>
    public required int Root { get; init; }

    /// <summary>The types of the image in the order of its records.</summary>
    public required TypeSpec[] Types { get; init; }

    /// <summary>How many of them have objects in the image; those behind only stand for their assemblies.</summary>
    public required int ObjectTypeCount { get; init; }

    /// <summary>How the objects of each of these lie in memory, and the structs in them.</summary>
    public required SavedType[] SavedTypes { get; init; }

    public required LinkSpec[] Links { get; init; }

    /// <summary>What builds objects anew, in the order of the numbers in the image.</summary>
    public required RebuildSpec[] Rebuilds { get; init; }

    /// <summary>Classes whose static constructors must have run before code of the image's objects does.</summary>
    public required TypeSpec[] PreciseTypes { get; init; }

    /// <summary>Whether some of the classes have methods that are to run when the image was loaded. To look for them takes long.</summary>
    public bool HasHooks { get; init; }

    /// <summary>The same types once more, for a quick load; when it was read, they are read apart (<c>TypesByTokens</c>).</summary>
    public IManifestTail? Tokens { get; init; }
}
