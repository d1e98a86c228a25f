using System.Reflection;

namespace Preinit.Capture;

/// <summary>Describes methods for the build tool.</summary>
static class MethodSpecs
{
    public static MethodSpec? Of(Delegate function, out RefusalReason? refused)
    {
        refused = RefusalReason.Delegate;
        if (MethodOf(function) is not { } method)
            return null;
        refused = null;
        if (method.DeclaringType is not { } declaring || method.Module.Assembly.IsDynamic || method is System.Reflection.Emit.DynamicMethod)
            refused = RefusalReason.DynamicCode;
        else if (declaring.IsCollectible || !method.GetGenericArguments().Append(declaring).Append(function.GetType()).All(TypeSpecs.CanDescribe))
            refused = RefusalReason.UnloadableType;
        else if (declaring.IsArray) // the runtime makes its methods, without tokens
            refused = RefusalReason.Delegate;
        if (refused != null)
            return null;

        return Of(method);
    }

    /// <summary>The runtime fails to tell the method of an open delegate on a generic struct.</summary>
    static MethodInfo? MethodOf(Delegate function)
    {
        try
        {
            return function.Method;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A method or constructor. A generic one without type arguments has none in its specification.</summary>
    public static MethodSpec Of(MethodBase method) => new(TypeSpecs.Of(method.DeclaringType!), method.Name, MethodTokens.Of(method), method.IsStatic,
        method is { IsGenericMethod: true, IsGenericMethodDefinition: false } ? [.. method.GetGenericArguments().Select(TypeSpecs.Of)] : []);
}
