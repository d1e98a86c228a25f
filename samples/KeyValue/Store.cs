namespace KeyValue;

/// <summary>Everything that the service knows. This object is what is saved.</summary>
sealed class Store
{
    readonly Dictionary<string, string> _values = [];

    /// <summary>The number of changes so far.</summary>
    public long Changes { get; private set; }

    public int Count => _values.Count;

    public string? Get(string key) => _values.GetValueOrDefault(key);

    public void Set(string key, string value)
    {
        _values[key] = value;
        Changes++;
    }

    public bool Delete(string key)
    {
        if (!_values.Remove(key))
            return false;
        Changes++;
        return true;
    }
}
