using System.Diagnostics.CodeAnalysis;

namespace Preinit.Restore;

/// <summary>Which object of the image stands for which one of the initialisers. Each may stand for one only, or something is shared on one side that is not on the other.</summary>
sealed class Identities(Differences differences)
{
    readonly Dictionary<object, Known> ofRestored = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<object, Known> ofOriginal = new(ReferenceEqualityComparer.Instance);

    public int Count => ofRestored.Count;

    /// <returns>Whether the two have not met before and may be each other's counterpart, so that their contents are still to be compared.</returns>
    public bool TryPair(in Pair pair)
    {
        var (restored, original) = (pair.Restored!, pair.Original!);
        if (ofRestored.TryGetValue(restored, out var known))
        {
            if (!ReferenceEquals(known.Counterpart, original))
                differences.Add(pair.Path, $"the object that is also at {known.Path}", "another one");
            return false;
        }
        if (ofOriginal.TryGetValue(original, out known))
        {
            differences.Add(pair.Path, "another object", $"the one that is also at {known.Path}");
            return false;
        }
        ofRestored.Add(restored, new(original, pair.Path, ofRestored.Count));
        ofOriginal.Add(original, new(restored, pair.Path, ofOriginal.Count));
        return true;
    }

    /// <summary>Remembers something of the image that may have more than one counterpart.</summary>
    public void Note(object restored, object original, PathStep path) => ofRestored.TryAdd(restored, new(original, path, ofRestored.Count));

    public bool TryFindOriginal(object restored, [NotNullWhen(true)] out object? original)
    {
        original = ofRestored.TryGetValue(restored, out var known) ? known.Counterpart : null;
        return original != null;
    }

    public bool HasRestored(object original) => ofOriginal.ContainsKey(original);

    /// <summary>The same number for both objects of a pair.</summary>
    public int? NumberOf(object target, bool isRestored)
    {
        if (!isRestored)
            return ofOriginal.TryGetValue(target, out var known) && ofRestored.TryGetValue(known.Counterpart, out var twin) ? twin.Number : null;
        return ofRestored.TryGetValue(target, out var own) ? own.Number : null;
    }

    readonly record struct Known(object Counterpart, PathStep Path, int Number);
}
