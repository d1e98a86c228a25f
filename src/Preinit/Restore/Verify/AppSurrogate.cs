namespace Preinit.Restore;

/// <summary>Compares objects by what a surrogate of the app would keep of them.</summary>
/// <param name="appliesTo">Whether an object is one of those that the surrogate is for.</param>
/// <param name="keep">What is kept of it.</param>
sealed class AppSurrogate(Predicate<object> appliesTo, Func<object, object?> keep) : IContent
{
    public bool AppliesTo(object target) => appliesTo(target);

    public void Compare(in Pair pair, GraphComparer graph)
    {
        var (restored, original) = (keep(pair.Restored!), keep(pair.Original!));
        graph.Add(pair.Field("Kept", restored, original, restored is ValueType));
    }
}
