using System.Reflection;

namespace Preinit.Capture;

/// <summary>The types whose definition a layout depends on: itself, its bases, structs inside it, elements and type arguments.</summary>
static class TypeDependencies
{
    public static IEnumerable<Type> Of(TypeLayout layout) => layout.Structs.Prepend(layout.Type).SelectMany(Of);

    /// <summary>What the code that gets at an outside object names.</summary>
    public static IEnumerable<Type> OfLink(object target) => target switch
    {
        Type type => Of(type),
        MemberInfo member => Of(member.ReflectedType!).Concat(Of(member.DeclaringType!)),
        ParameterInfo parameter => OfLink(parameter.Member),
        Delegate { HasSingleTarget: true, Method.DeclaringType: { } declaring } function => Of(function.GetType()).Concat(Of(declaring)),
        _ => Of(target.GetType()),
    };

    static IEnumerable<Type> Of(Type type)
    {
        if (type.HasElementType)
            return Of(type.GetElementType()!);

        var bases = type.BaseType is { } parent && parent != typeof(object) ? Of(parent) : [];
        var arguments = type.IsConstructedGenericType ? type.GetGenericArguments().SelectMany(Of) : [];
        return bases.Concat(arguments).Prepend(type);
    }
}
