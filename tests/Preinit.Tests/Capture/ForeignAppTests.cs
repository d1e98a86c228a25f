extern alias build;

using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using build::Preinit.Build;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Preinit.Tests;

/// <summary>An app for another processor is laid out so that its initialisers can run on this one.</summary>
public sealed class ForeignAppTests : IDisposable
{
    static readonly (Microsoft.CodeAnalysis.Platform Platform, Machine Own) Other = RuntimeInformation.ProcessArchitecture == Architecture.Arm64
        ? (Microsoft.CodeAnalysis.Platform.X64, Machine.Arm64)
        : (Microsoft.CodeAnalysis.Platform.Arm64, Machine.Amd64);

    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("preinit-");

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public void Assemblies_run_here_and_the_runtime_stays_behind()
    {
        var source = root.CreateSubdirectory("bin").FullName;
        Compile(Path.Combine(source, "App.dll"));
        var compiled = File.ReadAllBytes(Path.Combine(source, "App.dll"));
        File.WriteAllText(Path.Combine(source, "System.Runtime.dll"), "of another machine");
        File.WriteAllText(Path.Combine(source, "libcoreclr.so"), "of another machine");
        Directory.CreateDirectory(Path.Combine(source, "data"));
        File.WriteAllText(Path.Combine(source, "data", "words.txt"), "words");
        File.WriteAllText(Path.Combine(source, "App.deps.json"), Dependencies);

        var app = new ForeignApp(Path.Combine(source, "App.dll"), Path.Combine(root.FullName, "copy")).Create();

        var folder = Path.GetDirectoryName(app)!;
        using var assembly = new PEReader(File.OpenRead(app));
        Assert.Equal(Other.Own, assembly.PEHeaders.CoffHeader.Machine);
        Assert.Equal(["App.deps.json", "App.dll", "data"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("words", File.ReadAllText(Path.Combine(folder, "data", "words.txt")));
        Assert.DoesNotContain("runtimepack", File.ReadAllText(Path.Combine(folder, "App.deps.json")));
        Assert.Contains("Lib/1.0.0", File.ReadAllText(Path.Combine(folder, "App.deps.json")));

        Assert.Equal(compiled, File.ReadAllBytes(Path.Combine(source, "App.dll"))); // the build output is not touched
        Assert.Equal(Dependencies, File.ReadAllText(Path.Combine(source, "App.deps.json")));
    }

    [Fact]
    public void A_precompiled_assembly_is_left_with_its_IL()
    {
        var precompiled = typeof(SortedSet<>).Assembly; // the framework is
        var changed = ForeignAssembly.ForThisProcessor(precompiled.Location)!;
        using var assembly = new PEReader(new MemoryStream(changed));
        Assert.Equal(0, assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
        Assert.True(assembly.PEHeaders.CorHeader.Flags.HasFlag(CorFlags.ILOnly));
        using var module = Mono.Cecil.ModuleDefinition.ReadModule(new MemoryStream(changed));
        Assert.Equal(precompiled.ManifestModule.ModuleVersionId, module.Mvid);
    }

    [Fact]
    public void What_is_no_assembly_stays_as_it_is()
    {
        var path = Path.Combine(root.FullName, "native.dll");
        File.WriteAllText(path, "not an assembly at all");
        Assert.Null(ForeignAssembly.ForThisProcessor(path));
    }

    static void Compile(string path)
    {
        var compilation = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class A { }")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary, platform: Other.Platform));
        Assert.True(compilation.Emit(path).Success);
    }

    const string Dependencies = """
        {
          "targets": { ".NETCoreApp,Version=v10.0/other": {
            "App/1.0.0": { "runtime": { "App.dll": {} } },
            "Lib/1.0.0": { "runtime": { "lib/net10.0/Lib.dll": {} } },
            "runtimepack.Some.Runtime/10.0.0": {
              "runtime": { "System.Runtime.dll": {} },
              "native": { "libcoreclr.so": {} } } } },
          "libraries": {
            "App/1.0.0": { "type": "project" },
            "Lib/1.0.0": { "type": "package" },
            "runtimepack.Some.Runtime/10.0.0": { "type": "runtimepack" } }
        }
        """;
}
