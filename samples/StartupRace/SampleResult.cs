namespace StartupRace;

/// <summary>The outcome of one sample's race. All times are in milliseconds.</summary>
sealed record SampleResult(
    Sample Sample,
    Statistics Hello,
    Statistics Plain,
    Statistics Preinit,
    int Objects,
    long ImageBytes,
    Statistics Restore)
{
    public string Name => Sample.Name;

    public StartupWork Work => new(Hello.Median, Plain.Median, Preinit.Median);
}
