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

    /// <summary>Each once: a class may derive from an instantiation over itself.</summary>
    static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        var pending = new Stack<Type>([type]);
        while (pending.TryPop(out var current))
        {
            if (current.HasElementType)
                pending.Push(current.GetElementType()!);
            else if (!current.IsGenericParameter && found.Add(current))
            {
                if (current.BaseType is { } parent && parent != typeof(object))
                    pending.Push(parent);
                foreach (var argument in current.IsConstructedGenericType ? current.GetGenericArguments() : [])
                    pending.Push(argument);
            }
        }
        return found;
    }
}
