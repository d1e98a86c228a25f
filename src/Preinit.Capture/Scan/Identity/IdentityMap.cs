using System.Diagnostics.CodeAnalysis;

namespace Preinit.Capture;

/// <summary>Values by objects, as <see cref="IdentityTable"/> tells them apart.</summary>
sealed class IdentityMap<TValue>
{
    readonly IdentityTable keys = new();
    readonly List<TValue> values = [];

    public int Count => keys.Count;

    /// <summary>In the order in which they came.</summary>
    public IEnumerable<KeyValuePair<object, TValue>> Entries => Enumerable.Range(0, Count).Select(i => KeyValuePair.Create(keys[i], values[i]));

    public TValue this[object key]
    {
        get => values[keys.IndexOf(key)];
        set
        {
            if (keys.Add(key, out var index))
                values.Add(value);
            else
                values[index] = value;
        }
    }

    public void Add(object key, TValue value)
    {
        if (!TryAdd(key, value))
            throw new ArgumentException("the object is there already", nameof(key));
    }

    public bool TryAdd(object key, TValue value)
    {
        if (!keys.Add(key, out _))
            return false;
        values.Add(value);
        return true;
    }

    public bool ContainsKey(object key) => keys.Contains(key);

    public bool TryGetValue(object key, [MaybeNullWhen(false)] out TValue value)
    {
        var index = keys.IndexOf(key);
        value = index < 0 ? default : values[index];
        return index >= 0;
    }

    public TValue? GetValueOrDefault(object key) => TryGetValue(key, out var value) ? value : default;
}
