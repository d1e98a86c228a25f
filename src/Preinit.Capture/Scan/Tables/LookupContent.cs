using System.Reflection;

namespace Preinit.Capture;

/// <summary>Its groups are in the order in which their keys came, and so are the elements of each.</summary>
sealed class LookupContent<TKey, TElement>(Lookup<TKey, TElement> table) : MapContent<TKey, TElement>(
    table.SelectMany(g => g, (g, e) => new KeyValuePair<TKey, TElement>(g.Key, e)), ComparerOf(table), isOrdered: true)
{
    public override string HelperClass => "RebuildingLookup";
    public override object Extra => Comparer;

    public override object Empty() => Twin.Bare(table, typeof(Lookup<TKey, TElement>));

    /// <summary>It has no property for it (System.Linq/Lookup.cs). Without the field a lookup stays refused if it differs.</summary>
    static IEqualityComparer<TKey> ComparerOf(Lookup<TKey, TElement> table) =>
        typeof(Lookup<TKey, TElement>).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Select(f => f.GetValue(table))
            .OfType<IEqualityComparer<TKey>>().First();
}
