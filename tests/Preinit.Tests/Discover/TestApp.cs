extern alias build;

using build::Preinit.Build;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Preinit.Tests;

/// <summary>Compiles a few lines of C# into an assembly with symbols, as the compiler of an app would.</summary>
sealed class TestApp : IDisposable
{
    readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("preinit-");

    TestApp(string source, DebugInformationFormat symbols)
    {
        AssemblyPath = Path.Combine(directory.FullName, "App.dll");
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileName(p) is "System.Runtime.dll" or "System.Collections.dll" or "System.Threading.Thread.dll" or "System.Threading.dll" or "System.Private.CoreLib.dll" or "Preinit.dll")
            .Select(p => MetadataReference.CreateFromFile(p));
        var tree = CSharpSyntaxTree.ParseText(SourceText.From("using System; using Preinit;\n" + source, System.Text.Encoding.UTF8), path: "App.cs");
        var compilation = CSharpCompilation.Create("App", [tree], references, new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        using var assembly = File.Create(AssemblyPath);
        using var pdb = symbols == DebugInformationFormat.PortablePdb ? File.Create(Path.ChangeExtension(AssemblyPath, ".pdb")) : null;
        var result = compilation.Emit(assembly, pdb, options: new EmitOptions(debugInformationFormat: symbols));
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
    }

    public string AssemblyPath { get; }

    public static TestApp Compile(string source, DebugInformationFormat symbols = DebugInformationFormat.PortablePdb) => new(source, symbols);

    public PipelineOptions Options => new()
    {
        AssemblyPath = AssemblyPath,
        AppPath = AssemblyPath,
        OutputDirectory = Path.Combine(directory.FullName, "out"),
        CaptureHookPath = "",
        DotnetPath = Environment.ProcessPath!,
    };

    public void Dispose() => directory.Delete(recursive: true);
}
