using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Preinit.HeapImages.Tests;

/// <summary>An app of two builds: one saves an image, the other one loads it. Each is a process of its own.</summary>
sealed class VersionedApp(TemporaryFolder folder)
{
    static readonly MetadataReference[] references =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location)).Append(typeof(HeapImage).Assembly.Location)
            .Append(typeof(BeforeCaptureAttribute).Assembly.Location).Select(p => MetadataReference.CreateFromFile(p)),
    ];

    const string Usings = """
        using System;
        using System.Collections.Concurrent;
        using System.Collections.Generic;
        using System.ComponentModel;
        using System.Linq;
        using Preinit;

        """;

    /// <summary>What the second build prints for what the first one saved.</summary>
    /// <param name="before">Types, with a static class <c>Make</c> whose <c>Root()</c> returns what is saved.</param>
    /// <param name="after">Types, with a static class <c>Show</c> whose <c>Text(object root)</c> returns what is printed.</param>
    public string Run(string before, string after)
    {
        var first = Build("before", before, $"HeapImage.Save(args[0], Make.Root());");
        var second = Build("after", after, """
            try
            {
                Console.Write(Show.Text(HeapImage.Load<object>(args[0])));
            }
            catch (HeapImageException exception)
            {
                Console.Write(exception.Message);
            }
            """);
        Execute(first);
        return Execute(second);
    }

    string Build(string name, string types, string main)
    {
        var target = Directory.CreateDirectory(folder[$"{name}-{Guid.NewGuid():N}"]).FullName;
        var path = Path.Combine(target, "App.dll");
        var options = new CSharpCompilationOptions(OutputKind.ConsoleApplication, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true);
        var code = $"{Usings}{main}\n{types}";
        var result = CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.Preview))], references, options).Emit(path);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        foreach (var library in new[] { typeof(HeapImage).Assembly.Location, typeof(BeforeCaptureAttribute).Assembly.Location })
            File.Copy(library, Path.Combine(target, Path.GetFileName(library)));
        File.WriteAllText(Path.ChangeExtension(path, ".runtimeconfig.json"), $$"""
            { "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{RuntimeInformation.FrameworkDescription.Split(' ')[1]}}" } } }
            """);
        return path;
    }

    string Execute(string app)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [app, folder["image"]]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }
}
