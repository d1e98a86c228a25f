extern alias build;

using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>An assembly with the header of precompiled code is the same assembly, with the layout that it has when it is precompiled.</summary>
public sealed class PrecompiledLayoutTests : IDisposable
{
    const string Source = """
        public class Measured { public int? Value; public byte Unit; }
        public class Sample : Measured { public byte Quality; }
        """;

    readonly TestApp app = TestApp.Compile(Source);

    public void Dispose() => app.Dispose();

    [Fact]
    public void The_header_is_there_and_the_metadata_are_the_same()
    {
        var original = File.ReadAllBytes(app.AssemblyPath);
        var changed = ReadyToRunHeader.AddTo(original)!;
        using PEReader before = new(new MemoryStream(original)), after = new(new MemoryStream(changed));
        var directory = after.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory;
        var header = after.GetSectionData(directory.RelativeVirtualAddress).GetContent(0, directory.Size).ToArray();
        byte[] expected = [.. "RTR\0"u8, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]; // of version 0, for any processor, without sections
        Assert.Equal(expected, header);
        Assert.False(after.PEHeaders.CorHeader.Flags.HasFlag(CorFlags.ILOnly));
        Assert.Equal(before.PEHeaders.MetadataStartOffset, after.PEHeaders.MetadataStartOffset);
        Assert.Equal(before.GetMetadata().GetContent().ToArray(), after.GetMetadata().GetContent().ToArray());
        Assert.Equal(before.ReadDebugDirectory().ToArray(), after.ReadDebugDirectory().ToArray());
    }

    [Fact]
    public void It_loads_and_is_laid_out_as_precompiled()
    {
        var file = File.ReadAllBytes(app.AssemblyPath);
        var (plain, precompiled) = (Load("Plain.dll", file), Load("Precompiled.dll", ReadyToRunHeader.AddTo(file)!));
        Assert.Equal(plain.ManifestModule.ModuleVersionId, precompiled.ManifestModule.ModuleVersionId);
        Assert.Equal(BaseSize(plain, "Measured"), BaseSize(precompiled, "Measured"));
        Assert.Equal(BaseSize(plain, "Sample") + 8, BaseSize(precompiled, "Sample")); // its field has a word of its own
    }

    [Fact]
    public void Of_the_app_that_is_changed_what_publish_precompiles()
    {
        var none = new Dictionary<string, byte[]>();
        var name = Path.GetFileName(app.AssemblyPath);
        Assert.Empty(new PrecompiledLayout(app.Options).Apply(app.AssemblyPath, none));
        var changed = new PrecompiledLayout(app.Options with { PrecompiledAssemblies = [name] }).Apply(app.AssemblyPath, none);
        Assert.Equal([name], changed.Keys);
    }

    /// <summary>Instrument leaves the IL of it only; its layout must stay that of the first capture, which runs the file as it is.</summary>
    [Fact]
    public void What_came_precompiled_keeps_its_layout_when_it_is_changed()
    {
        var il = File.ReadAllBytes(app.AssemblyPath);
        File.WriteAllBytes(app.AssemblyPath, ReadyToRunHeader.AddTo(il)!);
        var name = Path.GetFileName(app.AssemblyPath);
        var changed = new PrecompiledLayout(app.Options).Apply(app.AssemblyPath, new Dictionary<string, byte[]> { [name] = il });
        using var reader = new PEReader(new MemoryStream(changed[name]));
        Assert.NotEqual(0, reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
    }

    [Fact]
    public void Native_libraries_and_precompiled_assemblies_are_left_as_they_are()
    {
        Assert.Null(ReadyToRunHeader.AddTo("not an assembly at all"u8.ToArray()));
        Assert.Null(ReadyToRunHeader.AddTo(File.ReadAllBytes(typeof(SortedSet<>).Assembly.Location)));
    }

    Assembly Load(string name, byte[] file)
    {
        var path = Path.Combine(Path.GetDirectoryName(app.AssemblyPath)!, name);
        File.WriteAllBytes(path, file);
        return new AssemblyLoadContext(null).LoadFromAssemblyPath(path);
    }

    /// <summary>Which the runtime keeps in the second word of four bytes of a method table.</summary>
    static int BaseSize(Assembly assembly, string type) => Marshal.ReadInt32(assembly.GetType(type)!.TypeHandle.Value, 4);
}
