using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Tables by identity are right in the image if it holds the very objects whose hash codes they store: these keep their hash codes. The
/// hash code of anything else, such as the <see cref="Type"/> that a record mixes into its own, is another one in the next process. Where the
/// captures saw that nothing else was asked for one, numbers that were computed from hash codes are right too.
/// </summary>
static class IdentityHashCodes
{
    /// <summary>Of the differences that a shift of the identity hash codes made, those that would be wrong in the image.</summary>
    /// <param name="onlyOwn">Whether only objects of the image can have been asked for their hash codes.</param>
    public static IReadOnlyList<Difference> Wrong(CapturedImage first, CapturedImage shifted, IReadOnlyList<Difference> differences, bool onlyOwn)
    {
        using var words = new ChangedWords(first, shifted);
        var wrong = words.InitializersWithOthers(onlyOwn);
        return [.. differences.Where(d => wrong == null || wrong.Contains(d.Initializer)).Select(Explain)];
    }

    /// <summary>What in an image holds numbers that come from identity hash codes, where none of these is wrong.</summary>
    public static IReadOnlyList<string> Holders(CapturedImage first, CapturedImage shifted)
    {
        using var words = new ChangedWords(first, shifted);
        return words.Holders();
    }

    static Difference Explain(Difference difference) =>
        difference with { Values = $"{difference.Values}; it depends on the identity hash code of an object outside the image, such as a Type" };
}
