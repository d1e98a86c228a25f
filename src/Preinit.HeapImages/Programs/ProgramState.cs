using System.Reflection;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.HeapImages;

/// <summary>The state that the executable was saved with. Made by <c>Preinit.dll</c> when the first image of the program is restored.</summary>
sealed unsafe class ProgramState : LiveProgram
{
    const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    readonly ImageMemory memory;
    readonly LiveRestoration restored;
    readonly ProgramRoots root;
    bool isComplete;

    /// <exception cref="HeapImageException">The file is damaged, or belongs to another build.</exception>
    public ProgramState(string path)
    {
        memory = WholeFile.Read(path);
        var file = new LoadedFile(memory.Start, memory.Length);
        var resolver = new TypeResolver();
        Type?[] found = [.. file.Manifest.Types.Select(resolver.TryFind)];
        if (!Conformity.Holds(new ImageReader(file.Image, file.ImageLength), file, found, file.Manifest.ObjectTypeCount))
            throw Problems.OtherTypes(["the program, a library or .NET is another build than the one that saved it"]);
        restored = ImageLoader.Begin(file, [.. found.OfType<Type>()], new(file, resolver), source: null);
        root = (ProgramRoots)restored.Roots[file.Manifest.Root]!;
    }

    public override object?[]? RootsOf(string name) => Array.IndexOf(root.Images, name) is >= 0 and var index ? root.Roots[index] : null;

    /// <summary>The methods marked with <see cref="AfterRestoreAttribute"/> run later, as in every process of the app.</summary>
    public override void Complete()
    {
        if (isComplete)
            return;
        isComplete = true;
        restored.Complete();
        memory.Dispose();
        foreach (var field in root.Others)
            field.Type.GetField(field.Name, Any)?.SetValue(null, field.Value);
    }
}
