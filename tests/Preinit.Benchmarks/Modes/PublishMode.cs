using System.Text.RegularExpressions;

namespace Preinit.Benchmarks.Modes;

/// <summary>A way of publishing an app.</summary>
/// <param name="title">What people call it; <see cref="Name"/> is made of it.</param>
/// <param name="properties">Written as on the command line, without -p:.</param>
sealed partial class PublishMode(string title, params IReadOnlyList<string> properties)
{
    const string Fallback = "PreinitFallback=RunInitializers";

    static readonly PublishMode s_trimmed = new("trimmed", "SelfContained=true", "PublishTrimmed=true");
    static readonly PublishMode s_native = new("native AOT", "SelfContained=true", "PublishAot=true");

    public static IReadOnlyList<PublishMode> All { get; } =
    [
        new("framework-dependent"),
        new("framework-dependent, single file", "PublishSingleFile=true"),
        new("ReadyToRun", "PublishReadyToRun=true"),
        new("self-contained", "SelfContained=true"),
        new("self-contained, composite", "SelfContained=true", "PublishReadyToRun=true", "PublishReadyToRunComposite=true"),
        new("self-contained, single file, compressed",
            "SelfContained=true", "PublishSingleFile=true", "EnableCompressionInSingleFile=true"),
        s_trimmed,
        new("trimmed, single file", [.. s_trimmed.Properties, "PublishSingleFile=true"]),
        new("trimmed, single file, ReadyToRun", [.. s_trimmed.Properties, "PublishSingleFile=true", "PublishReadyToRun=true"]),
        s_native,
        new("trimmed, RunInitializers", [.. s_trimmed.Properties, Fallback]) { WithoutPreinit = s_trimmed },
        new("native AOT, RunInitializers", [.. s_native.Properties, Fallback]) { WithoutPreinit = s_native },
    ];

    public string Title => title;

    public IReadOnlyList<string> Properties => properties;

    /// <summary>The mode on the command line and in paths: "native AOT, RunInitializers" is "native-aot-runinitializers".</summary>
    public string Name => Separators().Replace(Title, "-").ToLowerInvariant();

    /// <summary>The mode whose publish without Preinit is the same as this one's, since they differ in nothing else.</summary>
    public PublishMode WithoutPreinit { get => field ?? this; private init; }

    /// <summary>Whether the native compiler makes the app; then other packages are restored than for the runtime.</summary>
    public bool IsNative => Properties.Contains("PublishAot=true");

    /// <summary>Whether what the trimmer or the native compiler kept is to be looked at: in one mode of each kind.</summary>
    public bool IsExplained => WithoutPreinit == s_trimmed || WithoutPreinit == s_native;

    [GeneratedRegex(@"[^\w]+")]
    private static partial Regex Separators();
}
