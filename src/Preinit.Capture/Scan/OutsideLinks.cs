using System.Reflection;

namespace Preinit.Capture;

/// <summary>Objects that are not copied but found again in the restored app: types, framework singletons, delegates.</summary>
/// <param name="addRoot">Scans an object and returns its index in the array of roots.</param>
/// <param name="surrogates">The objects that are made later than links are.</param>
/// <param name="literals">The strings that code of the app names.</param>
/// <param name="isLive">Whether the graph is one of a running program.</param>
sealed class OutsideLinks(OutsideWorld outside, ObjectGraph graph, SurrogateTable surrogates, Literals literals, bool isLive, Func<object, ObjectOrigin, int> addRoot)
{
    static readonly LinkSpec EmptyString = new LinkSpec.StaticField(TypeSpecs.Of(typeof(string)), nameof(string.Empty), []);

    readonly IdentityMap<int> indexes = new();
    readonly WellKnownObjects wellKnown = new();

    public OutsideWorld Outside => outside;

    /// <summary>Links the slot of a visit if its object is an outside one.</summary>
    /// <param name="refused">Why an object that can only be linked cannot be.</param>
    public bool TryLink(object target, Visit visit, out RefusalReason? refused)
    {
        if (FindOrAdd(target, visit, out refused) is not { } link)
            return false;
        graph.OutsideReferences.Add(new(visit.Holder, visit.Offset, link));
        return true;
    }

    /// <summary>Whether something outside the image, or in it, that is not copied keeps an object alive.</summary>
    public bool IsKept(object target) => indexes.ContainsKey(target) || target is MemberInfo or ParameterInfo or Assembly or Module
        || outside.FindHolder(target) != null || wellKnown.Find(target, out _) != null;

    /// <summary>The index of the link to an object, or -1.</summary>
    public int IndexOf(object? target) => target != null && indexes.TryGetValue(target, out var link) ? link : -1;

    int? FindOrAdd(object target, Visit visit, out RefusalReason? refused)
    {
        refused = null;
        if (indexes.TryGetValue(target, out var link))
            return link;
        if (Spec(target, visit, out refused) is not { } spec)
            return null;

        graph.Links.Add(spec);
        graph.LinkedObjects.Add(target is StartupObject { Original: var original } ? original : target);
        return indexes[target] = graph.Links.Count - 1;
    }

    LinkSpec? Spec(object target, Visit visit, out RefusalReason? refused)
    {
        refused = null;
        switch (target)
        {
            case string text:
                return ReferenceEquals(text, string.Empty) ? EmptyString
                    : literals.Contains(text) ? new LinkSpec.Literal(text)
                    : isLive ? null : OwnPaths.FindLink(text);
            case Type type when type.GetType() == typeof(object).GetType(): // a type of the runtime, not a builder or a projection
                if (TypeSpecs.CanDescribe(type))
                    return new LinkSpec.TypeObject(TypeSpecs.Of(type));
                var parameter = ReflectionLinks.Find(type);
                refused = parameter != null ? null : RefusedTypes.IsUnloadable(type) ? RefusalReason.UnloadableType : RefusalReason.Reflection;
                return parameter;
            case MemberInfo or ParameterInfo or Assembly or Module:
                return ReflectionLinks.Find(target);
            case StartupObject made:
                return made.Spec(part => addRoot(part, visit.Origin));
            case not null when outside.FindLink(target) is { } location:
                return (isLive || NativeRuntime.IsHere ? null : StringComparerLinks.Find(target)) ?? location.Spec();
            case Delegate function:
                return DelegateSpec(function, visit, out refused);
            default:
                return wellKnown.Find(target!, out refused) ?? (refused == null ? outside.FindInside(target!) : null);
        }
    }

    LinkSpec? DelegateSpec(Delegate function, Visit visit, out RefusalReason? refused)
    {
        refused = null;
        var type = TypeSpecs.Of(function.GetType());
        if (!function.HasSingleTarget)
            return MulticastSpec(function, type, visit, out refused);
        if (MethodSpecs.Of(function, out refused) is not { } method)
            return null;
        if (OpenDelegates.Contains(function))
        {
            var open = OpenDelegates.Find(function);
            refused = open == null ? RefusalReason.Delegate : null;
            return open;
        }
        var target = Target(function.Target, visit, out refused);
        return refused == null ? new LinkSpec.Delegate(type, method, target) : null;
    }

    LinkSpec? MulticastSpec(Delegate function, TypeSpec type, Visit visit, out RefusalReason? refused)
    {
        refused = null;
        var parts = new List<int>();
        foreach (var part in function.GetInvocationList())
        {
            if (FindOrAdd(part, visit, out refused) is not { } link)
                return null;
            parts.Add(link);
        }
        return new LinkSpec.Multicast(type, [.. parts]);
    }

    DelegateTarget Target(object? target, Visit visit, out RefusalReason? refused)
    {
        refused = null;
        if (target == null)
            return default;
        if (surrogates.Find(target) != null)
        {
            refused = RefusalReason.Delegate;
            return default;
        }
        var origin = visit.Origin with { Label = graph.Label($"{graph.Labels[visit.Origin.Label]}.Target") };
        return FindOrAdd(target, visit with { Origin = origin }, out refused) is { } link
            ? new(DelegateTargetKind.Link, link)
            : new(DelegateTargetKind.Root, addRoot(target, origin));
    }
}
