using System.Reflection;
using Preinit.Capture;

namespace Preinit.HeapImages;

/// <summary>The static methods marked with <see cref="BeforeCaptureAttribute"/> and <see cref="AfterRestoreAttribute"/> of the classes that have objects in an image.</summary>
static class CaptureHooks
{
    const BindingFlags Declared = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <returns>Whether there were any.</returns>
    public static bool RunBefore(GraphSurvey survey)
    {
        var hooks = Of<BeforeCaptureAttribute>(survey.Types, a => a.Order);
        foreach (var hook in hooks)
            hook();
        return hooks.Count > 0;
    }

    /// <summary>Whether a type has some that run before.</summary>
    public static bool HasBefore(Type type) => Of<BeforeCaptureAttribute>([type], a => a.Order).Count > 0;

    public static bool HaveAfter(IEnumerable<Type> types) => Of<AfterRestoreAttribute>(types, a => a.Order).Count > 0;

    public static void RunAfter(IEnumerable<Type> types)
    {
        foreach (var hook in Of<AfterRestoreAttribute>(types, a => a.Order))
            hook();
    }

    static List<Action> Of<TAttribute>(IEnumerable<Type> types, Func<TAttribute, int> orderOf) where TAttribute : Attribute =>
    [
        .. from type in types.SelectMany(WithBases).Distinct()
           where !FrameworkTypes.Contains(type) && !type.ContainsGenericParameters
           from method in type.GetMethods(Declared)
           let attribute = method.GetCustomAttribute<TAttribute>()
           where attribute != null && method.GetParameters().Length == 0 && method.ReturnType == typeof(void)
           orderby orderOf(attribute), type.FullName, MethodTokens.Of(method)
           select method.CreateDelegate<Action>(),
    ];

    static IEnumerable<Type> WithBases(Type type)
    {
        for (var current = type; current != null && current != typeof(object); current = current.BaseType)
            yield return current;
    }
}
