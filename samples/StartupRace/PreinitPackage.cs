namespace StartupRace;

/// <summary>The package `Preinit`, packed from this checkout, that the apps are published with.</summary>
static class PreinitPackage
{
    public static void Pack(Repository repository, DotnetCli dotnet) =>
        dotnet.Pack(repository.PathOf("msbuild", "Preinit.Package", "Preinit.Package.csproj"));
}
