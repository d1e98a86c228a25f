using System.Runtime.InteropServices;

namespace Preinit.Cli.Tests;

/// <summary>The library must be where the host looks for it.</summary>
public sealed class LibraryCheckTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("preinit").FullName;

    PublishedApp App => new(Path.Combine(folder, "Shop"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Beside_the_app()
    {
        Assert.Equal(($"not in {folder}: Preinit.dll", CheckOutcome.Failed), (LibraryCheck.Of(App).Text, LibraryCheck.Of(App).Outcome));
        Write("Preinit.dll", "");
        Assert.Equal(CheckOutcome.Ok, LibraryCheck.Of(App).Outcome);
    }

    [Fact]
    public void And_for_this_platform_if_it_is_listed()
    {
        var listed = $"runtimes/{RuntimeInformation.RuntimeIdentifier}/lib/net10.0/Preinit.dll";
        Write("Preinit.dll", "");
        Write("Shop.deps.json", $$"""{ "runtimeTargets": { "{{listed}}": {}, "runtimes/other-x64/lib/net10.0/Preinit.dll": {}, "runtimes/win/lib/net10.0/Other.dll": {} } }""");
        Assert.Equal($"not in {folder}: {listed}", LibraryCheck.Of(App).Text);
        Directory.CreateDirectory(Path.Combine(folder, Path.GetDirectoryName(listed)!));
        Write(listed, "");
        Assert.Equal(CheckOutcome.Ok, LibraryCheck.Of(App).Outcome);
    }

    void Write(string file, string text) => File.WriteAllText(Path.Combine(folder, file), text);
}
