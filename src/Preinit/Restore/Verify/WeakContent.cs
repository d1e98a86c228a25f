using System.Diagnostics.CodeAnalysis;

namespace Preinit.Restore;

/// <summary>
/// What refers to objects without keeping them alive. The image has only what others in it keep alive as well; the initialisers may have left more, which may
/// be collected at any time.
/// </summary>
sealed class WeakContent(Func<object, object?> targetOf) : IContent
{
    public static IContent? For(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition == typeof(WeakReference) ? new WeakContent(r => ((WeakReference)r).Target)
            : definition == typeof(WeakReference<>) ? new WeakContent(TargetOf)
            : TypeNames.Of(type) == "System.Runtime.CompilerServices.ConditionalWeakTable`2" ? new WeakTableContent()
            : null;
    }

    public void Compare(in Pair pair, GraphComparer graph)
    {
        if (targetOf(pair.Restored!) is { } target)
            graph.Add(pair.Field("Target", target, targetOf(pair.Original!)));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Without the method, targets are not compared.")]
    static object? TargetOf(object reference)
    {
        object?[] arguments = [null];
        reference.GetType().GetMethod(nameof(WeakReference<>.TryGetTarget))?.Invoke(reference, arguments);
        return arguments[0];
    }
}
