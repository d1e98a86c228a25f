using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using System.Text;
using System.Text.RegularExpressions;

static class Catalog
{
    /// <summary>Each touches the class first, and then tells what the framework knows.</summary>
    public static readonly (string, Func<object?>)[] All =
    [
        (nameof(SetsSwitch), () => (SetsSwitch.Done, AppContext.TryGetSwitch("Sample.Fast", out var fast), fast)),
        (nameof(SetsData), () => (SetsData.Done, AppContext.GetData("Sample.Name"), AppContext.GetData("Sample.Limit"), AppContext.GetData("Sample.Empty"))),
        (nameof(RegistersCodePages), () => (RegistersCodePages.Western.CodePage, Encoding.GetEncoding(1252) == RegistersCodePages.Western)),
        (nameof(RegistersProvider), () => (Encoding.GetEncoding("shout") == RegistersProvider.Provider.Shouting, Encoding.GetEncoding("shout").GetString("hello"u8.ToArray()))),
        (nameof(RegisteringMethod), () => (Encoding.GetEncoding("whisper").GetString("HELLO"u8.ToArray()), RegisteringMethod.Names.Count)),
        (nameof(SetsDifferentData), () => (SetsDifferentData.Done, AppContext.GetData("Sample.Started") is long)),
        (nameof(SetsObject), () => (SetsObject.Done, AppContext.GetData("Sample.Names") == SetsObject.Names)),
        (nameof(SetsVariable), () => (SetsVariable.Done, Environment.GetEnvironmentVariable("SAMPLE_GREETING"))),
        (nameof(SetsDirectory), () => (SetsDirectory.Done, Environment.CurrentDirectory)),
        (nameof(SetsExitCode), () => (SetsExitCode.Done, Environment.ExitCode)),
        (nameof(SetsOutput), () => (SetsOutput.Done, Console.Out == SetsOutput.Before)),
        (nameof(SetsInput), () => (SetsInput.Done, Console.In.ReadLine())),
        (nameof(SetsEncoding), () => (SetsEncoding.Done, Console.OutputEncoding.CodePage)),
        (nameof(SetsCulture), () => (SetsCulture.Done, CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator)),
        (nameof(SetsThreadCulture), () => (SetsThreadCulture.Done, CultureInfo.DefaultThreadCurrentCulture!.NumberFormat.NegativeSign)),
        (nameof(SetsAmbient), () => SetsAmbient.Current.Value),
        (nameof(SetsThreadPool), () => (SetsThreadPool.Done, SetsThreadPool.Fewest)),
        (nameof(SetsCollector), () => (SetsCollector.Done, GCSettings.LatencyMode)),
        (nameof(SetsCache), () => (SetsCache.Done, Regex.CacheSize)),
        (nameof(Subscribes), () => (Subscribes.Done, Subscribes.Exceptions())),
        (nameof(AddsTraceListener), () => (AddsTraceListener.Done, Trace.Listeners.Count)),
        (nameof(AddsActivityListener), () => (AddsActivityListener.Done, new ActivitySource("sample").HasListeners())),
        (nameof(AddsDatabase), () => (AddsDatabase.Done, string.Join(' ', DbProviderFactories.GetProviderInvariantNames()))),
        (nameof(LooksAround), () => LooksAround.Text),
    ];

    public static readonly bool[] Frozen =
        [SetsSwitch.Frozen, SetsData.Frozen, RegistersCodePages.Frozen, RegistersProvider.Frozen, RegisteringMethod.Frozen, LooksAround.Frozen];
}
