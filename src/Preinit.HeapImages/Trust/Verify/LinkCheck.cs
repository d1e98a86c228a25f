using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>
/// Finds the objects outside that an image refers to, if it may: strings, types that are allowed, singletons of .NET, and read-only static fields of types that the program allows. Nothing is called, and so no
/// delegate is made: its method would be chosen by the image.
/// </summary>
static class LinkCheck
{
    const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static object[] Find(LinkSpec[] links, AllowList allowed)
    {
        var finder = new LiveLinks(new VerifiedResolver(allowed), [], []);
        return [.. links.Select(l => IsAllowed(l, allowed) ? finder.Find(l) : throw Problems.NotAllowed($"the kind {l.GetType().Name}, which leads to objects outside of it or to code"))];
    }

    static bool IsAllowed(LinkSpec link, AllowList allowed) => link switch
    {
        LinkSpec.Literal or LinkSpec.TypeObject => true,
        LinkSpec.Property { Getters: [var getter] } => IsKnown(allowed.Find(getter.DeclaringType), getter.Property),
        LinkSpec.StaticField { Path: [] } field => IsAllowed(allowed.Find(field.DeclaringType), field.Name, allowed),
        _ => false,
    };

    static bool IsKnown(Type declaring, string member) => !declaring.ContainsGenericParameters && KnownLinks.Contain(declaring, member);

    static bool IsAllowed(Type declaring, string field, AllowList allowed) =>
        IsKnown(declaring, field) || allowed.IsExplicit(declaring) && !declaring.ContainsGenericParameters && declaring.GetField(field, Static) is { IsInitOnly: true, FieldType.IsValueType: false };
}
