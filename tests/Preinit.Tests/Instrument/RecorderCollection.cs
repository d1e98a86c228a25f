namespace Preinit.Tests;

/// <summary>Tests that run an initialiser in this process, of which only one can run at a time.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class RecorderCollection
{
    public const string Name = "Recorder";
}
