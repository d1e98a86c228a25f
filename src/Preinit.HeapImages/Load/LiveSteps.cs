using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>Takes the steps that lead to an outside object.</summary>
sealed class LiveSteps(TypeResolver types, MethodResolver methods)
{
    const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public object? Follow(LinkSpec.Chain chain)
    {
        object? value = null;
        foreach (var step in chain.Steps)
            value = Take(step, value);
        return value;
    }

    object? Take(LinkStep step, object? value) => step switch
    {
        LinkStep.TypeOf type => types.Find(type.Type),
        LinkStep.MethodOf method => MethodBase.GetMethodFromHandle(methods.FindBase(method.Method).MethodHandle, types.Find(method.Reflected).TypeHandle),
        LinkStep.StaticField field => types.Find(field.DeclaringType).GetField(field.Name, Any)!.GetValue(null),
        LinkStep.InstanceField field => types.Find(field.DeclaringType).GetField(field.Name, Any)!.GetValue(value),
        LinkStep.Call call => Call(call, value),
        LinkStep.Item item => ((Array)value!).GetValue(item.Index),
        _ => null,
    };

    /// <summary>Numbers are given as what the parameters are: flags and enumerations.</summary>
    object? Call(LinkStep.Call call, object? target)
    {
        var method = methods.Find(call.Method);
        var parameters = method.GetParameters();
        object?[] arguments = [.. call.Arguments.Select((a, i) => Constant(a, parameters[i].ParameterType))];
        return method.Invoke(method.IsStatic ? null : target, arguments);
    }

    object? Constant(LinkConstant constant, Type type) => constant switch
    {
        LinkConstant.Text text => text.Value,
        LinkConstant.Number number => type.IsEnum ? Enum.ToObject(type, number.Value) : type == typeof(bool) ? number.Value != 0 : number.Value,
        LinkConstant.TypeOf of => types.Find(of.Value),
        LinkConstant.Types all => all.Values.Select(types.Find).ToArray(),
        _ => null,
    };
}
