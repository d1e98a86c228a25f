namespace Preinit.Image;

/// <summary>The runtime an image was captured on: it can be restored on that one only.</summary>
/// <param name="CoreLibrary">Module version id of System.Private.CoreLib: a new one for each build of the framework.</param>
/// <param name="FrameworkVersion">For people.</param>
readonly record struct RuntimeIdentity(Guid CoreLibrary, string FrameworkVersion);
