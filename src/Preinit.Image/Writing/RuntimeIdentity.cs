namespace Preinit.Image;

/// <summary>What becomes a <see cref="RuntimeRecord"/>.</summary>
readonly record struct RuntimeIdentity(Guid CoreLibrary, string FrameworkVersion);
