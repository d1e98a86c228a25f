namespace Preinit.Capture;

/// <summary>
/// Static properties of the framework's classes that programs assign, by the fields they stand on and the values these have at first. The file of
/// each is named like its class.
/// </summary>
sealed class Settings : IFrameworkState
{
    const string Activity = "System.Diagnostics.Activity", Activities = "System.Diagnostics.DiagnosticSource";
    const string Trace = "System.Diagnostics.TraceInternal", Traces = "System.Diagnostics.TraceSource";
    const string ServicePoints = "System.Net.ServicePointManager", Requests = "System.Net.Requests";

    static readonly (string Name, FrameworkField Field, object? Initial)[] All =
    [
        ("Regex.CacheSize", new("System.Text.RegularExpressions", "System.Text.RegularExpressions.RegexCache", "s_maxCacheSize"), 15),
        ("Trace.AutoFlush", new(Traces, Trace, "s_autoFlush"), false),
        ("Trace.UseGlobalLock", new(Traces, Trace, "s_useGlobalLock"), true),
        ("Debug.IndentSize", new(FrameworkField.CoreLibrary, "System.Diagnostics.Debug", "s_indentSize"), 4),
        ("Debug.IndentLevel", new(FrameworkField.CoreLibrary, "System.Diagnostics.Debug", "t_indentLevel"), 0),
        ("Activity.ForceDefaultIdFormat", new(Activities, Activity, "<ForceDefaultIdFormat>k__BackingField"), false),
        ("Activity.TraceIdGenerator", new(Activities, Activity, "<TraceIdGenerator>k__BackingField"), null),
        ("ServicePointManager.SecurityProtocol", new(Requests, ServicePoints, "s_securityProtocolType"), 0),
        ("ServicePointManager.DefaultConnectionLimit", new(Requests, ServicePoints, "s_connectionLimit"), 2),
        ("ServicePointManager.Expect100Continue", new(Requests, ServicePoints, "<Expect100Continue>k__BackingField"), true),
        ("ServicePointManager.CheckCertificateRevocationList", new(Requests, ServicePoints, "<CheckCertificateRevocationList>k__BackingField"), false),
        ("ServicePointManager.ServerCertificateValidationCallback",
            new(Requests, ServicePoints, "<ServerCertificateValidationCallback>k__BackingField"), null),
        ("HttpClient.DefaultProxy", new("System.Net.Http", "System.Net.Http.HttpClient", "s_defaultProxy"), null),
        ("WebRequest.DefaultWebProxy", new(Requests, "System.Net.WebRequest", "s_DefaultWebProxy"), null),
    ];

    public IEnumerable<StateEntry> Read() =>
        from setting in All
        let value = setting.Field.Value
        where value != null && !IsInitial(value, setting.Initial)
        select new StateEntry(setting.Name, value);

    /// <summary>The framework's own proxies are of classes that programs cannot name.</summary>
    static bool IsInitial(object value, object? initial) => value switch
    {
        Enum => Convert.ToInt32(value) == (int?)initial,
        Delegate => false,
        _ => initial == null ? FrameworkTypes.Contains(value.GetType()) && !value.GetType().IsVisible : value.Equals(initial),
    };
}
