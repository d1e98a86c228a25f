namespace Preinit.Benchmarks.Works;

/// <summary>What runs the code of an app, and the properties of its publish, written as on the command line without -p:.</summary>
sealed record WorkRuntime(string Name, string Title, params IReadOnlyList<string> Properties)
{
    public static WorkRuntime ReadyToRun { get; } = new("r2r", "ReadyToRun", "PublishReadyToRun=true");

    public static WorkRuntime Jit { get; } = new("jit", "JIT");

    public static IReadOnlyList<WorkRuntime> All { get; } =
    [
        ReadyToRun,
        new("aot", "native AOT", "PublishAot=true", "SelfContained=true", "SuppressTrimAnalysisWarnings=true"),
        Jit,
    ];
}
