using System.Diagnostics.CodeAnalysis;

// Images are made and loaded by reflection over whatever objects there are, which no analysis can follow. It does not have to: an object that exists has the members that it needs, native
// executables keep all fields (IlcTrimMetadata, which the package sets and NativeRuntime.HasFields checks), helpers are kept by NativeHelpers, and what is missing nevertheless
// is said by an exception when the graph is saved or the image is loaded, before anything is used.
[assembly: UnconditionalSuppressMessage("Trimming", "IL2026", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2055", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2057", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2059", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2060", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2065", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2067", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2070", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2072", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2075", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2077", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2080", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2110", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("Trimming", "IL2111", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("SingleFile", "IL3000", Scope = "module", Justification = Suppressions.Reason)]
[assembly: UnconditionalSuppressMessage("AOT", "IL3050", Scope = "module", Justification = Suppressions.Reason)]

static class Suppressions
{
    public const string Reason = "What exists has what it needs, and what is missing is refused.";
}
