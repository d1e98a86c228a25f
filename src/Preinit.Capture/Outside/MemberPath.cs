using System.Reflection;

namespace Preinit.Capture;

/// <summary>The way to a field, property or event: its type is asked for it by name.</summary>
static class MemberPath
{
    static readonly MethodInfo GetField = typeof(Type).GetMethod(nameof(Type.GetField), [typeof(string), typeof(BindingFlags)])!;
    static readonly MethodInfo GetEvent = typeof(Type).GetMethod(nameof(Type.GetEvent), [typeof(string), typeof(BindingFlags)])!;
    static readonly MethodInfo GetProperty = typeof(Type).GetMethod(nameof(Type.GetProperty),
        [typeof(string), typeof(BindingFlags), typeof(Binder), typeof(Type), typeof(Type[]), typeof(ParameterModifier[])])!;

    static readonly MethodInfo GetMethod = typeof(Type).GetMethod(nameof(Type.GetMethod),
        [typeof(string), typeof(BindingFlags), typeof(Binder), typeof(Type[]), typeof(ParameterModifier[])])!;

    /// <summary>
    /// A method as seen from a derived type. Its token would do, but not with native AOT, where the type has to be the one that declares it.
    /// </summary>
    public static LinkPath? OfInherited(MethodBase method)
    {
        if (method is not MethodInfo { IsGenericMethod: false } inherited || method.ReflectedType == method.DeclaringType)
            return null;
        Type[] parameters = [.. method.GetParameters().Select(p => p.ParameterType)];
        if (!parameters.All(TypeSpecs.CanDescribe))
            return null;
        var path = LinkPath.TypeOf(method.ReflectedType!)
            .Call(GetMethod, method.Name, Flags(method, method.IsPublic, method.IsStatic), null, parameters, null);
        return inherited.Equals(path.Value) ? path : null;
    }

    public static LinkPath? Of(MemberInfo member)
    {
        var type = LinkPath.TypeOf(member.ReflectedType!);
        return member switch
        {
            FieldInfo field => type.Call(GetField, field.Name, Flags(field, field.IsPublic, field.IsStatic)),
            PropertyInfo property => OfProperty(type, property),
            EventInfo { AddMethod: { } add } @event => type.Call(GetEvent, @event.Name, Flags(@event, add.IsPublic, add.IsStatic)),
            _ => null,
        };
    }

    static LinkPath? OfProperty(LinkPath type, PropertyInfo property)
    {
        Type[] parameters = [.. property.GetIndexParameters().Select(p => p.ParameterType)];
        var accessors = property.GetAccessors(nonPublic: true);
        if (!parameters.Append(property.PropertyType).All(TypeSpecs.CanDescribe) || accessors.Length == 0)
            return null;
        return type.Call(GetProperty, property.Name, Flags(property, accessors.Any(a => a.IsPublic), accessors[0].IsStatic), null,
            property.PropertyType, parameters, null);
    }

    static BindingFlags Flags(MemberInfo member, bool isPublic, bool isStatic) =>
        (isPublic ? BindingFlags.Public : BindingFlags.NonPublic)
        | (isStatic ? BindingFlags.Static : BindingFlags.Instance)
        | (member.DeclaringType == member.ReflectedType ? BindingFlags.DeclaredOnly : isStatic ? BindingFlags.FlattenHierarchy : 0);
}
