namespace Preinit.Build;

/// <summary>How it was published.</summary>
/// <param name="ForeignRuntime">The runtime identifier, where it is not that of the machine.</param>
/// <param name="Framework">The version of the framework that ran the initialisers, where there is an image.</param>
sealed record ReportSettings(bool Native, bool Trimmed, bool ReadyToRun, string? ForeignRuntime, string? Framework, bool Lazy, bool Fallback, bool DeterminismCheck,
    string InputPolicy, string LeakCheck)
{
    public static ReportSettings Of(PipelineOptions options, string? framework) => new(options.Target.IsCompiledIn, options.Target.IsTrimmed, options.Target.IsReadyToRun,
        options.Target.Foreign, framework, options.IsLazy, options.HasFallback, options.DeterminismCheck,
        options.InputPolicy.ToString().ToLowerInvariant(), options.LeakCheck.ToString().ToLowerInvariant());
}
