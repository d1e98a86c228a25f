using Preinit.Build;

namespace Preinit.Cli;

/// <summary>The image that a library's package brought along (<c>PreinitPack</c>). The app need not have one of its own.</summary>
/// <param name="Library">The name of the assembly.</param>
/// <param name="Facts">What it says of itself.</param>
sealed record PackedImage(string Library, ImageFacts Facts)
{
    /// <summary>What there is to do about an image that the app cannot use.</summary>
    public string PublishWithPreinit => $"Or publish the app with Preinit: then {Library} is captured with it.";

    public static string NamesOf(IReadOnlyList<PackedImage> images) => images.Count == 1 ? images[0].Library
        : $"{string.Join(", ", images.SkipLast(1).Select(i => i.Library))} and {images[^1].Library}";
}
