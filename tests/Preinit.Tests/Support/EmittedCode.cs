extern alias build;

using System.Runtime.Loader;
using build::Preinit.Build;
using build::Preinit.Capture;
using Mono.Cecil;
using Preinit.CompilerServices;

namespace Preinit.Tests;

/// <summary>A method that Embed writes for a capture, in an assembly of its own that is loaded into this process.</summary>
static class EmittedCode
{
    static int count;

    /// <summary>A class for methods that call the library an app ships with.</summary>
    public static TypeDefinition AddHolder(ModuleDefinition module, out AssemblyNameReference library)
    {
        library = AssemblyNameReference.Parse(typeof(ImageHost).Assembly.FullName!);
        module.AssemblyReferences.Add(library);
        var holder = new TypeDefinition("", "Holder", TypeAttributes.Abstract | TypeAttributes.Sealed, module.TypeSystem.Object);
        module.Types.Add(holder);
        return holder;
    }

    /// <param name="result">What a capturing process would hand back.</param>
    /// <param name="add">Adds the static method.</param>
    public static T Load<T>(byte[] result, Func<ModuleDefinition, CapturedImage, ReferenceImporter, MethodDefinition> add) where T : Delegate =>
        Load<T>(ImageOf(result), add);

    public static CapturedImage ImageOf(byte[] result) => CaptureReader.Read(new BinaryReader(new MemoryStream(result))).Image!;

    /// <inheritdoc cref="Load{T}(byte[], Func{ModuleDefinition, CapturedImage, ReferenceImporter, MethodDefinition})"/>
    public static T Load<T>(CapturedImage image, Func<ModuleDefinition, CapturedImage, ReferenceImporter, MethodDefinition> add) where T : Delegate
    {
        using var resolver = new PathResolver(AppContext.BaseDirectory);
        resolver.Add(image.AssemblyPaths);
        var name = $"Emitted{Interlocked.Increment(ref count)}";
        using var assembly = AssemblyDefinition.CreateAssembly(new(name, new()), name, new ModuleParameters { AssemblyResolver = resolver, Kind = ModuleKind.Dll });
        var module = assembly.MainModule;
        module.AssemblyReferences.Add(AssemblyNameReference.Parse(typeof(object).Assembly.FullName!));
        var references = new ReferenceImporter(module);
        var method = add(module, image, references);
        var (type, methodName) = (method.DeclaringType.FullName, method.Name);
        AccessChecks.Ignore(module, references.Assemblies);

        var stream = new MemoryStream();
        assembly.Write(stream);
        stream.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(stream).GetType(type)!
            .GetMethod(methodName, System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.CreateDelegate<T>();
    }
}
