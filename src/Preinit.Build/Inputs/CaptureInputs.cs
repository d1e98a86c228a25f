namespace Preinit.Build;

/// <summary>What captures depended on outside of their assemblies. All paths are absolute.</summary>
/// <param name="Files">Those that were opened.</param>
/// <param name="Folders">Those whose entries were listed.</param>
sealed record CaptureInputs(IReadOnlySet<string> Files, IReadOnlySet<string> Folders)
{
    public static readonly CaptureInputs None = new(new HashSet<string>(), new HashSet<string>());

    /// <summary>Names of environment variables that were read.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>Both.</summary>
    public CaptureInputs And(CaptureInputs other) =>
        new(Files.Union(other.Files).ToHashSet(), Folders.Union(other.Folders).ToHashSet()) { Variables = [.. Variables.Union(other.Variables)] };
}
