namespace Preinit.Build;

/// <summary>Which assemblies are loaded by now depends on what the program did before.</summary>
static class LoadedAssemblyMembers
{
    public static readonly WatchedMember[] All = WatchedMember.Table(InputKind.LoadedAssemblies,
    [
        new("System.AppDomain", "GetAssemblies"),
        new("System.Runtime.Loader.AssemblyLoadContext", "get_Assemblies"),
        new("System.Runtime.Loader.AssemblyLoadContext", "get_All"),
    ]);
}
