namespace Preinit.EndToEnd;

/// <summary>A way of publishing.</summary>
/// <param name="Name">For the name of the folder and of the test.</param>
/// <param name="HasFallback">Whether the original initialisers are in the app by default.</param>
/// <param name="Arguments">After <c>dotnet publish -r …</c>.</param>
public sealed record PublishMode(string Name, bool HasFallback, params string[] Arguments)
{
    public static IReadOnlyDictionary<string, PublishMode> All { get; } = new PublishMode[]
    {
        new("framework-dependent", true, "--self-contained", "false"),
        new("ReadyToRun", true, "--self-contained", "false", "-p:PublishReadyToRun=true"),
        new("single-file", true, "--self-contained", "false", "-p:PublishSingleFile=true"),
        new("single-file ReadyToRun", true, "--self-contained", "false", "-p:PublishSingleFile=true", "-p:PublishReadyToRun=true"),
        new("self-contained", true, "--self-contained"),
        new("self-contained ReadyToRun", true, "--self-contained", "-p:PublishReadyToRun=true"),
        new("self-contained composite", true, "--self-contained", "-p:PublishReadyToRun=true", "-p:PublishReadyToRunComposite=true"),
        new("self-contained single-file", true, "--self-contained", "-p:PublishSingleFile=true"),
        new("compressed single-file", true, "--self-contained", "-p:PublishSingleFile=true", "-p:EnableCompressionInSingleFile=true"),
        new("trimmed", false, "-p:PublishTrimmed=true"),
        new("partly trimmed", false, "-p:PublishTrimmed=true", "-p:TrimMode=partial"),
        new("trimmed ReadyToRun", false, "-p:PublishTrimmed=true", "-p:PublishReadyToRun=true"),
        new("trimmed single-file", false, "-p:PublishTrimmed=true", "-p:PublishSingleFile=true"),
        new("trimmed single-file ReadyToRun", false, "-p:PublishTrimmed=true", "-p:PublishSingleFile=true", "-p:PublishReadyToRun=true"),
        new("trimmed with fallback", true, "-p:PublishTrimmed=true", "-p:PreinitFallback=RunInitializers"),
        new("framework-dependent without fallback", false, "--self-contained", "false", "-p:PreinitFallback=Throw"),
        new("native", false, "-p:PublishAot=true"),
        new("native for speed", false, "-p:PublishAot=true", "-p:OptimizationPreference=Speed"),
        new("native with fallback", true, "-p:PublishAot=true", "-p:PreinitFallback=RunInitializers"),
    }.ToDictionary(m => m.Name);
}
