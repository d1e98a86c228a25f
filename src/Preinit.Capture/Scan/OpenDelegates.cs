using System.Reflection;

namespace Preinit.Capture;

/// <summary>
/// Delegates of instance methods without an object: open ones, which get it at each call, and those bound to null. Their constructor
/// refuses them; only reflection makes them.
/// </summary>
static class OpenDelegates
{
    static readonly MethodInfo Open = typeof(MethodInfo).GetMethod(nameof(MethodInfo.CreateDelegate), [typeof(Type)])!;
    static readonly MethodInfo Bound = typeof(MethodInfo).GetMethod(nameof(MethodInfo.CreateDelegate), [typeof(Type), typeof(object)])!;

    public static bool Contains(Delegate function) => !function.Method.IsStatic && function.Target == null;

    public static LinkSpec? Find(Delegate function)
    {
        var (method, type) = (function.Method, function.GetType());
        var isOpen = method.GetParameters().Length < type.GetMethod("Invoke")!.GetParameters().Length;
        try
        {
            var way = LinkPath.MethodOf(method, method.DeclaringType!);
            var path = isOpen ? way.Call(Open, type) : way.Call(Bound, type, null);
            return function.Equals(path.Value) ? path.Spec : null;
        }
        catch (TargetInvocationException) // it stands for a native function: its method is its own Invoke
        {
            return null;
        }
    }
}
