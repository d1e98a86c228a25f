using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What links mean for the parts of an image.</summary>
static class SharedLinks
{
    /// <summary>
    /// Whether a link leads to one object however often it is followed. Others, such as delegates, are made by the code: two parts that refer to one of them
    /// would have two.
    /// </summary>
    public static bool IsFound(LinkSpec link) => link is LinkSpec.StaticField or LinkSpec.Property or LinkSpec.Literal or LinkSpec.TypeObject || StringComparerCall.Is(link);

    /// <summary>Whether following a link may run code that is not the framework's: static constructors and getters of a library.</summary>
    public static bool MayRunCode(LinkSpec link, Func<string, bool> isFramework)
    {
        return link switch
        {
            LinkSpec.StaticField field => IsForeign(field.DeclaringType),
            LinkSpec.Property property => property.Getters.Any(g => IsForeign(g.DeclaringType)),
            LinkSpec.Chain chain => chain.Steps.Any(StepMayRunCode),
            _ => false,
        };

        bool StepMayRunCode(LinkStep step) => step switch
        {
            LinkStep.StaticField field => IsForeign(field.DeclaringType),
            LinkStep.Call call => IsForeign(call.Method.DeclaringType),
            _ => false,
        };

        bool IsForeign(TypeSpec type) => !IsOfFramework(type, isFramework);
    }

    /// <summary>Whether the definition of a type is the framework's.</summary>
    public static bool IsOfFramework(TypeSpec type, Func<string, bool> isFramework) => type switch
    {
        TypeSpec.Named named => isFramework(SpecKey.AssemblyOf(named)),
        TypeSpec.Generic generic => IsOfFramework(generic.Definition, isFramework),
        _ => false,
    };

    /// <summary>The links that the code of a link uses.</summary>
    public static IEnumerable<int> UsedBy(LinkSpec link) => link switch
    {
        LinkSpec.Delegate { Target: { Kind: DelegateTargetKind.Link, Index: var target } } => [target],
        LinkSpec.Multicast multicast => multicast.Parts,
        _ => [],
    };

    /// <summary>The element of the array of roots that the code of a link uses, or -1.</summary>
    public static int RootUsedBy(LinkSpec link) => link switch
    {
        LinkSpec.Delegate { Target: { Kind: DelegateTargetKind.Root, Index: var target } } => target,
        LinkSpec.RegexFactory regex => regex.Fallback,
        _ => -1,
    };

    /// <summary>The same link where what it uses has other numbers.</summary>
    public static LinkSpec Renumber(LinkSpec link, Func<int, int> root, Func<int, int> other) => link switch
    {
        LinkSpec.Delegate { Target.Kind: DelegateTargetKind.Root } single => single with { Target = single.Target with { Index = root(single.Target.Index) } },
        LinkSpec.Delegate { Target.Kind: DelegateTargetKind.Link } single => single with { Target = single.Target with { Index = other(single.Target.Index) } },
        LinkSpec.Multicast multicast => multicast with { Parts = [.. multicast.Parts.Select(other)] },
        LinkSpec.RegexFactory { Fallback: >= 0 } regex => regex with { Fallback = root(regex.Fallback) },
        _ => link,
    };
}
