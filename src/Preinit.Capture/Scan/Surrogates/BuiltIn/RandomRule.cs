using System.Reflection;

namespace Preinit.Capture;

/// <summary>Random numbers. A generator with a seed goes on where it was; one without would give each process the same numbers.</summary>
sealed class RandomRule : ISurrogateRule
{
    public bool AppliesTo(Type type) => typeof(Random).IsAssignableFrom(type);

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        // System/Random.Xoshiro256StarStarImpl.cs is what a generator without a seed has, and no other.
        var implementation = typeof(Random).GetField("_impl", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(target);
        refused = implementation?.GetType().Name.StartsWith("Xoshiro", StringComparison.Ordinal) == true ? new(RefusalReason.Unseeded) : null;
        return null;
    }
}
