using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What links to objects outside the image say, as far as two captures can be expected to agree on it.</summary>
static class ComparedLink
{
    public static bool AreAlike(LinkSpec spec, LinkSpec other) =>
        SpecText.Of(w => SpecWriter.Link(w, WithoutIndexes(spec))) == SpecText.Of(w => SpecWriter.Link(w, WithoutIndexes(other)));

    /// <summary>For people.</summary>
    public static string Describe(LinkSpec spec) => spec switch
    {
        LinkSpec.Literal literal => $"\"{literal.Text}\"",
        LinkSpec.Delegate => "a delegate",
        LinkSpec.TypeObject => "a type",
        _ => "an object outside the image",
    };

    /// <summary>Indexes depend on what else is in the image.</summary>
    static LinkSpec WithoutIndexes(LinkSpec spec) => spec switch
    {
        LinkSpec.Delegate single => single with { Target = single.Target with { Index = 0 } },
        LinkSpec.Multicast several => several with { Parts = new int[several.Parts.Length] },
        LinkSpec.RegexFactory regex => regex with { Fallback = Math.Sign(regex.Fallback) },
        _ => spec,
    };
}
