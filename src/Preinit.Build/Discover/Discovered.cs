using Preinit.Capture;

namespace Preinit.Build;

/// <summary>What is marked in an assembly, in the order in which it runs.</summary>
sealed record Discovered(IReadOnlyList<MarkedInitializer> Initializers, IReadOnlyList<PlannedInitializer> BeforeCapture,
    IReadOnlyList<PlannedInitializer> AfterRestore)
{
    /// <summary>The classes that say how objects are kept.</summary>
    public IReadOnlyList<PlannedInitializer> Surrogates { get; init; } = [];

    /// <summary>The fields that get their values at start-up.</summary>
    public IReadOnlyList<StartupField> StartupFields { get; init; } = [];
}
