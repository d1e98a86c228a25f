extern alias build;

using System.Runtime.Loader;
using build::Preinit.Build;
using build::Preinit.Capture;
using Mono.Cecil;

namespace Preinit.Tests;

/// <summary>The method <c>Links</c> that Embed writes for a capture, in an assembly of its own that is loaded into this process.</summary>
static class EmittedLinks
{
    static int count;

    /// <param name="result">What a capturing process would hand back.</param>
    public static Action<object?[]?, object?[]> Of(byte[] result)
    {
        var image = CaptureReader.Read(new BinaryReader(new MemoryStream(result))).Image!;
        using var resolver = new PathResolver(AppContext.BaseDirectory);
        resolver.Add(image.AssemblyPaths);
        var name = $"Links{Interlocked.Increment(ref count)}";
        using var assembly = AssemblyDefinition.CreateAssembly(new(name, new()), name, new ModuleParameters { AssemblyResolver = resolver, Kind = ModuleKind.Dll });
        var module = assembly.MainModule;
        module.AssemblyReferences.Add(AssemblyNameReference.Parse(typeof(object).Assembly.FullName!));
        var references = new ReferenceImporter(module);
        var method = LinksMethod.AddTo(module, image.Links, references, new CompiledRegexes());
        var type = method.DeclaringType.FullName;
        AccessChecks.Ignore(module, references.Assemblies);

        var stream = new MemoryStream();
        assembly.Write(stream);
        stream.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(stream).GetType(type)!
            .GetMethod("Links", System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!
            .CreateDelegate<Action<object?[]?, object?[]>>();
    }
}
