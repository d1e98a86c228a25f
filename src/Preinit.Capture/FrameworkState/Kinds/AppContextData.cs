namespace Preinit.Capture;

/// <summary>
/// The switches and the data of the app (src/libraries/System.Private.CoreLib/src/System/AppContext.cs). They can be set again, unless the data are
/// objects that can change: whoever else holds those would have others.
/// </summary>
sealed class AppContextData : IFrameworkState
{
    readonly FrameworkField switches = Field("s_switches"), data = Field("s_dataStore");

    public IEnumerable<StateEntry> Read() =>
    [
        .. Copy(switches.Value as Dictionary<string, bool>).Select(s => new StateEntry($"AppContext.TryGetSwitch(\"{s.Key}\")", s.Value, null, new("Switch", s.Key))),
        .. Copy(data.Value as Dictionary<string, object?>).Select(d => Entry(d.Key, d.Value)),
    ];

    static StateEntry Entry(string name, object? value)
    {
        var path = $"AppContext.GetData(\"{name}\")";
        return value is null or string || value is ValueType && GcDescriptor.Offsets(value).Count == 0
            ? new(path, value, null, new("Data", name))
            : new(path, value, $"a {StaticRoot.TypeName(value.GetType())}");
    }

    /// <summary>The framework locks the dictionary, too.</summary>
    static KeyValuePair<string, T>[] Copy<T>(Dictionary<string, T>? dictionary)
    {
        if (dictionary == null)
            return [];
        lock (dictionary)
            return [.. dictionary];
    }

    static FrameworkField Field(string name) => new(FrameworkField.CoreLibrary, typeof(AppContext).FullName!, name);
}
