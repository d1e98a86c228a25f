using System.Reflection;

namespace Preinit.Capture;

/// <summary>Describes methods for the build tool.</summary>
static class MethodSpecs
{
    public static MethodSpec? Of(Delegate function, out RefusalReason? refused)
    {
        refused = null;
        var method = function.Method;
        if (method.DeclaringType is not { } declaring || method.Module.Assembly.IsDynamic || method is System.Reflection.Emit.DynamicMethod)
            refused = RefusalReason.DynamicCode;
        else if (declaring.IsCollectible || !TypeSpecs.CanDescribe(declaring))
            refused = RefusalReason.UnloadableType;
        else if (!method.IsStatic && function.Target == null)
            refused = RefusalReason.Delegate;
        if (refused != null)
            return null;

        return Of(method);
    }

    /// <summary>A method or constructor. A generic one without type arguments has none in its specification.</summary>
    public static MethodSpec Of(MethodBase method) => new(TypeSpecs.Of(method.DeclaringType!), method.Name, method.MetadataToken, method.IsStatic,
        method is { IsGenericMethod: true, IsGenericMethodDefinition: false } ? [.. method.GetGenericArguments().Select(TypeSpecs.Of)] : []);
}
