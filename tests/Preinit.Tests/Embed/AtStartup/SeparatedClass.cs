extern alias build;

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using build::Preinit.Build;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Tests;

/// <summary>
/// A class <c>A</c> that the C# compiler made, as it is, and once more with a static constructor that has no more than what belongs to its marked
/// fields.
/// </summary>
sealed class SeparatedClass : IDisposable
{
    static readonly MetadataReference[] references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(p => Path.GetFileName(p).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(p) is "Preinit.dll" or "Microsoft.CSharp.dll")
        .Select(p => MetadataReference.CreateFromFile(p))];

    readonly AssemblyLoadContext originals = new("original", isCollectible: true), separated = new("separated", isCollectible: true);
    readonly string? typeArgument;

    /// <param name="source">With a class <c>A</c>.</param>
    /// <param name="isOptimized">Whether the compiler was to optimise.</param>
    /// <param name="typeArgument">For the only type parameter of the class, if it has one.</param>
    /// <param name="mayThrow">Whether it is no failure if the code of the marked fields throws an exception.</param>
    public SeparatedClass(string source, bool isOptimized = true, string? typeArgument = null, bool mayThrow = false)
    {
        this.typeArgument = typeArgument;
        var image = Compile(source, isOptimized);
        Original = Load(originals, image);
        using var module = ModuleDefinition.ReadModule(new MemoryStream(image));
        var type = module.Types.Single(t => t.Name is "A" or "A`1");
        var code = Separation.Of(type);
        Failure = code.Failure?.Reason;
        FailedField = code.Failure?.Field.Name;
        if (code.Failure != null)
            return;
        var constructor = type.Methods.Single(m => m.Name == ".cctor");
        type.Methods.Remove(constructor);
        var il = Methods.AddStaticConstructor(type).Body.GetILProcessor();
        StartupCode.Emit(il, constructor, code);
        il.Emit(OpCodes.Ret);
        var written = new MemoryStream();
        module.Write(written);
        try
        {
            Separated = Load(separated, written.ToArray());
        }
        catch (TypeInitializationException exception) when (mayThrow)
        {
            Thrown = exception;
        }
    }

    /// <summary>As it was compiled.</summary>
    public Type Original { get; }

    /// <summary>With the code of the marked fields alone; not there if it could not be separated.</summary>
    public Type Separated { get; } = null!;

    public TypeInitializationException? Thrown { get; }

    /// <summary>Why it could not.</summary>
    public string? Failure { get; }

    /// <summary>The field whose code could not be told from the rest.</summary>
    public string? FailedField { get; }

    public static object? ValueOf(Type type, string field) => type.GetField(field, BindingFlags.Static | BindingFlags.Public)!.GetValue(null);

    public static object? Call(Type type, string method) => type.GetMethod(method, BindingFlags.Static | BindingFlags.Public)!.Invoke(null, null);

    public void Dispose()
    {
        originals.Unload();
        separated.Unload();
    }

    Type Load(AssemblyLoadContext context, byte[] image)
    {
        var assembly = context.LoadFromStream(new MemoryStream(image));
        var type = typeArgument == null ? assembly.GetType("A")! : assembly.GetType("A`1")!.MakeGenericType(Type.GetType(typeArgument)!);
        RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        return type;
    }

    static byte[] Compile(string source, bool isOptimized)
    {
        var tree = CSharpSyntaxTree.ParseText("using System; using System.Collections.Generic; using System.Linq; using Preinit;\n" + source);
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true,
            optimizationLevel: isOptimized ? OptimizationLevel.Release : OptimizationLevel.Debug);
        var stream = new MemoryStream();
        var result = CSharpCompilation.Create($"Separated{Guid.NewGuid():N}", [tree], references, options).Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return stream.ToArray();
    }
}
