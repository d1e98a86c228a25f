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

    /// <summary>A static field that an image may refer to, by its token, which is only compared.</summary>
    public static FieldInfo? TryFindField(Type declaring, int token, AllowList allowed)
    {
        if (declaring.ContainsGenericParameters)
            return null;
        foreach (var name in KnownLinks.NamesOf(declaring))
        {
            if (declaring.GetField(name, Static) is { } known && known.MetadataToken == token)
                return known;
        }
        foreach (var field in allowed.IsExplicit(declaring) ? declaring.GetFields(Static) : [])
        {
            if (field.MetadataToken == token && IsConstant(field))
                return field;
        }
        return null;
    }

    /// <summary>The same for a getter.</summary>
    public static MethodInfo? TryFindGetter(Type declaring, int token)
    {
        foreach (var name in declaring.ContainsGenericParameters ? [] : KnownLinks.NamesOf(declaring))
        {
            if (declaring.GetProperty(name, Static)?.GetMethod is { } known && known.MetadataToken == token)
                return known;
        }
        return null;
    }

    static bool IsConstant(FieldInfo field) => field is { IsInitOnly: true, FieldType.IsValueType: false };

    static bool IsAllowed(LinkSpec link, AllowList allowed) => link switch
    {
        LinkSpec.Literal or LinkSpec.TypeObject => true,
        LinkSpec.Property { Getters: [var getter] } => IsKnown(allowed.Find(getter.DeclaringType), getter.Property),
        LinkSpec.StaticField { Path: [] } field => IsAllowed(allowed.Find(field.DeclaringType), field.Name, allowed),
        _ => false,
    };

    static bool IsKnown(Type declaring, string member) => !declaring.ContainsGenericParameters && KnownLinks.Contain(declaring, member);

    static bool IsAllowed(Type declaring, string field, AllowList allowed) =>
        IsKnown(declaring, field) || allowed.IsExplicit(declaring) && !declaring.ContainsGenericParameters && declaring.GetField(field, Static) is { } found && IsConstant(found);
}
