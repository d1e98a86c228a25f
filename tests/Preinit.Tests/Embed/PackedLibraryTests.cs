extern alias build;

using System.Text.Json;
using build::Preinit.Build;
using build::Preinit.Capture;
using build::Preinit.Image;
using Mono.Cecil;

namespace Preinit.Tests;

/// <summary>A library that is packed with an image of its own, and what an app that uses it finds in it.</summary>
public sealed class PackedLibraryTests : IDisposable
{
    readonly TestApp library = TestApp.Compile("[Preinitialize] public static class Words { public static readonly string Text = \"abc\"; }");
    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("preinit-");

    public void Dispose()
    {
        library.Dispose();
        root.Delete(recursive: true);
    }

    string Packed()
    {
        var path = Path.Combine(root.FullName, "App.dll");
        using var module = ModuleDefinition.ReadModule(library.AssemblyPath);
        PackedLibrary.AddOriginal(module, library.AssemblyPath);
        module.Write(path);
        return path;
    }

    [Fact]
    public void It_carries_what_the_compiler_made()
    {
        var packed = Packed();
        Assert.Equal(File.ReadAllBytes(library.AssemblyPath), PackedLibrary.OriginalOf(packed));
        Assert.Equal(File.ReadAllBytes(library.AssemblyPath), PackedLibrary.CompiledOf(packed));
        Assert.Null(PackedLibrary.OriginalOf(library.AssemblyPath));
        Assert.Equal(File.ReadAllBytes(library.AssemblyPath), PackedLibrary.CompiledOf(library.AssemblyPath));
    }

    [Fact]
    public void What_is_no_assembly_carries_nothing()
    {
        var path = Path.Combine(root.FullName, "native.dll");
        File.WriteAllText(path, "not an assembly at all");
        Assert.Null(PackedLibrary.OriginalOf(path));
    }

    [Fact]
    public void An_app_takes_part_with_the_original()
    {
        var packed = Packed();
        using var resolver = new DefaultAssemblyResolver();
        using var opened = MarkedAssembly.Open(packed, resolver);
        using var original = ModuleDefinition.ReadModule(library.AssemblyPath);
        Assert.Equal(original.Mvid, opened.Module.Mvid);
        Assert.Equal(packed, opened.Path);
        Assert.Empty(opened.Module.Resources);
        Assert.True(opened.IsIn(packed));
    }

    [Fact]
    public void Its_host_has_the_frameworks_and_options_of_the_project()
    {
        var host = new LibraryHost { Frameworks = ["Microsoft.NETCore.App=10.0.0", "Microsoft.AspNetCore.App=10.0.0"], RuntimeOptions = ["System.Globalization.Invariant=true", "Some.Text=a=b"] };
        host.Write(root.FullName, Path.Combine(AppContext.BaseDirectory, "Preinit.Capture.dll"));
        using var written = ModuleDefinition.ReadModule(Path.Combine(root.FullName, "Preinit.Host.dll"));
        Assert.NotNull(written.EntryPoint);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(root.FullName, "Preinit.Host.runtimeconfig.json")));
        var options = json.RootElement.GetProperty("runtimeOptions");
        Assert.Equal(["Microsoft.NETCore.App 10.0.0", "Microsoft.AspNetCore.App 10.0.0"],
            options.GetProperty("frameworks").EnumerateArray().Select(f => $"{f.GetProperty("name").GetString()} {f.GetProperty("version").GetString()}"));
        Assert.Equal("a=b", options.GetProperty("configProperties").GetProperty("Some.Text").GetString());
    }

    [Fact]
    public void Its_image_belongs_to_the_rules_for_text()
    {
        var host = new LibraryHost { RuntimeOptions = ["System.Globalization.Invariant=true"] };
        var conditions = LibraryConditions.Of(host, new CaptureResult { Initializers = [], Refusals = [], Variables = [new("DOTNET_SYSTEM_GLOBALIZATION_USENLS", 7)] }).ToDictionary(c => c.Name, c => c.Hash);
        Assert.Equal(VariableHash.Of("true"), conditions["AppContext:System.Globalization.Invariant"]);
        Assert.Null(conditions["AppContext:System.Globalization.PredefinedCulturesOnly"]);
        Assert.Equal(7ul, conditions["DOTNET_SYSTEM_GLOBALIZATION_USENLS"]);
        Assert.Null(conditions["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"]);
    }

    [Fact]
    public void Nothing_of_other_packages_is_in_it()
    {
        var options = library.Options with { Host = new(), LibraryPaths = ["/packages/Other.dll", "/packages/Preinit.dll"], Excluded = ["Some.Type"] };
        Assert.Equal(["Some.Type", "Other"], options.AllExcluded);
        Assert.Empty(LibraryFinder.Find(options, new RecordingLog())!);
    }
}
