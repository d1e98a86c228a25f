namespace Preinit.Image;

/// <summary>What becomes a <see cref="RuntimeRecord"/>.</summary>
readonly record struct RuntimeIdentity(Guid CoreLibrary, string FrameworkVersion)
{
    /// <summary>The name of a part of an app's image.</summary>
    public string Part { get; init; } = "";

    /// <summary>That of the process whose hash seeds the image needs, or 0.</summary>
    public ulong HashProbe { get; init; }
}
