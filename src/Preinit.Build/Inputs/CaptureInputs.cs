namespace Preinit.Build;

/// <summary>What captures depended on outside of their assemblies. All paths are absolute.</summary>
/// <param name="Files">Those that were opened.</param>
/// <param name="Folders">Those whose entries were listed.</param>
sealed record CaptureInputs(IReadOnlySet<string> Files, IReadOnlySet<string> Folders)
{
    /// <summary>Names of environment variables that were read.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];
}
