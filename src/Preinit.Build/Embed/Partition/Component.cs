using Preinit.Image;

namespace Preinit.Build;

/// <summary>What of an image becomes one part: by the numbers that it has in the whole image, in ascending order.</summary>
sealed class Component
{
    public List<int> Objects { get; } = [];

    /// <summary>Elements of the array of roots.</summary>
    public List<int> Roots { get; } = [];

    /// <summary>Types with statics in the image.</summary>
    public List<int> Types { get; } = [];

    /// <summary>Objects outside, with those that the code of others needs.</summary>
    public SortedSet<int> Links { get; } = [];

    /// <summary>Classes whose static constructors have to run (<see cref="Capture.CapturedImage.PreciseUses"/>).</summary>
    public SortedSet<int> Precise { get; } = [];

    public List<Fixup> Fixups { get; } = [];
    public List<SurrogateFixup> SurrogateFixups { get; } = [];
    public List<RebuildRecord> Rebuilds { get; } = [];
    public List<RebuildRecord> Surrogates { get; } = [];
}
