namespace Preinit.Capture;

/// <summary>Weak references. A derived class may have its own idea of what it refers to.</summary>
sealed class WeakReferenceRule : ISurrogateRule
{
    const string Class = "RebuildingWeak";

    public bool AppliesTo(Type type) => type == typeof(WeakReference) || IsGeneric(type);

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        if (target is WeakReference reference)
            return Surrogate(nameof(WeakReference), [], reference.TrackResurrection, reference.Target);
        var type = target.GetType();
        object?[] arguments = [null];
        var isAlive = (bool)type.GetMethod(nameof(WeakReference<>.TryGetTarget))!.Invoke(target, arguments)!;
        return Surrogate("WeakReferenceOf", type.GetGenericArguments(), TracksResurrection(target), isAlive ? arguments[0] : null);
    }

    static Surrogate Surrogate(string method, Type[] arguments, bool tracksResurrection, object? target) =>
        new(new(Class, method, arguments), new SurrogatePart("TrackResurrection", tracksResurrection))
        {
            Weak = new(new(Class, $"{method}Target", arguments), target == null ? [] : [new(target, null)]),
        };

    /// <summary>The generic class does not tell (System/WeakReference.T.cs); its debugger view does not either.</summary>
    static bool TracksResurrection(object reference) =>
        reference.GetType().GetMethod("IsTrackResurrection", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)
            ?.Invoke(reference, null) is true;

    static bool IsGeneric(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(WeakReference<>);
}
