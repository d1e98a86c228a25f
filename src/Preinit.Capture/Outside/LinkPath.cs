using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Steps to an object outside the image, taken in this process at the same time: whether they lead to the right object is seen, not hoped.
/// </summary>
sealed class LinkPath
{
    readonly LinkStep[] steps;

    LinkPath(object? value, params LinkStep[] steps) => (Value, this.steps) = (value, steps);

    /// <summary>What the steps came to in this process.</summary>
    public object? Value { get; }

    public LinkSpec.Chain Spec => new(steps);

    public static LinkPath TypeOf(Type type) => new(type, new LinkStep.TypeOf(TypeSpecs.Of(type)));

    public static LinkPath MethodOf(MethodBase method, Type reflected) => new(MethodBase.GetMethodFromHandle(method.MethodHandle, reflected.TypeHandle),
        new LinkStep.MethodOf(MethodSpecs.Of(method), TypeSpecs.Of(reflected)));

    public static LinkPath Static(FieldInfo field) =>
        new(field.GetValue(null), new LinkStep.StaticField(TypeSpecs.Of(field.DeclaringType!), field.Name));

    public static LinkPath Static(MethodInfo method, params object?[] arguments) =>
        new(method.Invoke(null, arguments), Step(method, arguments));

    public LinkPath Field(FieldInfo field) =>
        new(field.GetValue(Value), [.. steps, new LinkStep.InstanceField(TypeSpecs.Of(field.DeclaringType!), field.Name)]);

    public LinkPath Call(MethodInfo method, params object?[] arguments) =>
        new(method.Invoke(Value, arguments), [.. steps, Step(method, arguments)]);

    /// <summary>What a static method with one parameter returns for it.</summary>
    public LinkPath PassTo(MethodInfo method) => new(method.Invoke(null, [Value]), [.. steps, Step(method, [])]);

    public LinkPath Item(int index) => new(((Array)Value!).GetValue(index), [.. steps, new LinkStep.Item(index)]);

    static LinkStep.Call Step(MethodInfo method, object?[] arguments) => new(MethodSpecs.Of(method), [.. arguments.Select(Constant)]);

    static LinkConstant Constant(object? value) => value switch
    {
        null => new LinkConstant.Null(),
        string text => new LinkConstant.Text(text),
        int number => new LinkConstant.Number(number),
        bool flag => new LinkConstant.Number(flag ? 1 : 0),
        Enum number => new LinkConstant.Number((int)(object)number),
        Type type => new LinkConstant.TypeOf(TypeSpecs.Of(type)),
        Type[] types => new LinkConstant.Types([.. types.Select(TypeSpecs.Of)]),
        _ => throw new ArgumentException($"{value.GetType()} is no constant"),
    };
}
