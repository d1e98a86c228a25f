namespace Preinit.Capture;

/// <summary>The public method that returns what compares texts in tables which were given no comparer: an object that only an internal field holds.</summary>
static class StringComparerCall
{
    public const string Namespace = "System.Collections.Generic";
    public const string Class = "NonRandomizedStringEqualityComparer";
    public const string Method = "GetStringComparer";

    /// <summary>Whether a link is this call, which leads to the same object each time.</summary>
    public static bool Is(LinkSpec link) =>
        link is LinkSpec.Chain { Steps: [.., LinkStep.Call { Method: { Name: Method, DeclaringType: TypeSpec.Named { Namespace: Namespace, Names: [Class] } } }] };
}
