using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.Loader;

namespace Preinit.Capture;

/// <summary>
/// Objects of reflection: methods by their tokens, which make trimmers keep them; other members by name from their type, in a form that
/// trimmers understand. The runtime caches them for each type they are seen from, so that type is asked.
/// </summary>
static class ReflectionLinks
{
    /// <returns><see langword="null"/> for an object that cannot be found again, or only another that differs.</returns>
    public static LinkSpec? Find(object target)
    {
        try
        {
            return IsOfRuntime(target) && Path(target) is { } path && target.Equals(path.Value) ? path.Spec : null;
        }
        catch (Exception exception) when (exception is TargetInvocationException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null; // ambiguous, or without a handle
        }
    }

    /// <summary>Not one of a builder, of generated code or of a library's own.</summary>
    static bool IsOfRuntime(object target) => target.GetType().Assembly == typeof(object).Assembly && target is not DynamicMethod;

    static LinkPath? Path(object target) => target switch
    {
        Type type => TypePath(type),
        MethodBase method => MethodPath(method),
        MemberInfo member => CanName(member) ? MemberPath.Of(member) : null,
        ParameterInfo parameter => ParameterPath(parameter),
        Assembly assembly => WitnessOf(assembly)?.Call(Getter(typeof(Type), nameof(Type.Assembly))),
        Module module => WitnessOf(module.Assembly)?.Call(Getter(typeof(Type), nameof(Type.Module))),
        _ => null,
    };

    static LinkPath? MethodPath(MethodBase method)
    {
        if (!CanName(method) || method is { IsGenericMethod: true, IsGenericMethodDefinition: false } && !method.GetGenericArguments().All(TypeSpecs.CanDescribe))
            return null;
        return MemberPath.OfInherited(method) ?? LinkPath.MethodOf(method, method.ReflectedType!);
    }

    static LinkPath? ParameterPath(ParameterInfo parameter)
    {
        if (Path(parameter.Member) is not { } member)
            return null;
        if (parameter.Position < 0)
            return member.Call(Getter(typeof(MethodInfo), nameof(MethodInfo.ReturnParameter)));
        var parameters = parameter.Member is PropertyInfo
            ? typeof(PropertyInfo).GetMethod(nameof(PropertyInfo.GetIndexParameters))
            : typeof(MethodBase).GetMethod(nameof(MethodBase.GetParameters));
        return member.Call(parameters!).Item(parameter.Position);
    }

    /// <summary>A type without a token of its own: a type parameter, or a reference to a type.</summary>
    static LinkPath? TypePath(Type type)
    {
        if (TypeSpecs.CanDescribe(type))
            return LinkPath.TypeOf(type);
        if (type.IsByRef)
            return TypePath(type.GetElementType()!)?.Call(typeof(Type).GetMethod(nameof(Type.MakeByRefType))!);
        if (!type.IsGenericParameter)
            return null;
        return type.DeclaringMethod is { } method
            ? MethodPath(method)?.Call(typeof(MethodBase).GetMethod(nameof(MethodBase.GetGenericArguments))!).Item(type.GenericParameterPosition)
            : TypePath(type.DeclaringType!)?.Call(typeof(Type).GetMethod(nameof(Type.GetGenericArguments))!).Item(type.GenericParameterPosition);
    }

    /// <summary>Any type of an assembly leads to it.</summary>
    static LinkPath? WitnessOf(Assembly assembly) =>
        CanName(assembly) && WitnessTypes.Of(assembly) is { } type ? LinkPath.TypeOf(type) : null;

    /// <summary>Whether metadata can name a member's type. The methods of arrays have no tokens.</summary>
    static bool CanName(MemberInfo member) => member.DeclaringType is { IsArray: false } declaring && member.ReflectedType is { } reflected
        && TypeSpecs.CanDescribe(declaring) && TypeSpecs.CanDescribe(reflected) && CanName(declaring.Assembly) && CanName(reflected.Assembly);

    static bool CanName(Assembly assembly) =>
        !assembly.IsDynamic && !assembly.IsCollectible && AssemblyLoadContext.GetLoadContext(assembly) == AssemblyLoadContext.Default;

    static MethodInfo Getter(Type type, string property) => type.GetProperty(property)!.GetMethod!;
}
