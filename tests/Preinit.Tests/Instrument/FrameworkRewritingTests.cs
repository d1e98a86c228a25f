extern alias build;
extern alias capture;

using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using build::Preinit.Build;

namespace Preinit.Tests;

/// <summary>Assemblies of all kinds are rewritten: the framework's have large tables, and machine code beside their IL.</summary>
[Collection(RecorderCollection.Name)]
public sealed class FrameworkRewritingTests
{
    static readonly string Folder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    public static TheoryData<string> Names => ["System.Private.Xml", "System.Net.Http", "System.Diagnostics.Process", "System.Security.Cryptography", "Microsoft.VisualBasic.Core"];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_was_there_is_still_there(string name)
    {
        var path = Path.Combine(Folder, name + ".dll");
        var original = File.ReadAllBytes(path);
        var sites = new List<InputSite>();
        using var stubs = NewStubs();
        var changed = InstrumentedAssembly.Write(original, path, stubs, sites)!;
        Assert.NotEmpty(sites);

        using var before = new PEReader(new MemoryStream(original));
        using var after = new PEReader(new MemoryStream(changed));
        Assert.Equal(CorFlags.ILOnly, after.PEHeaders.CorHeader!.Flags & (CorFlags.ILOnly | CorFlags.ILLibrary));
        Assert.Equal(0, after.PEHeaders.CorHeader.ManagedNativeHeaderDirectory.Size);
        var (old, now) = (before.GetMetadataReader(), after.GetMetadataReader());
        foreach (var table in Enum.GetValues<TableIndex>().Where(t => t <= TableIndex.CustomDebugInformation))
            Assert.InRange(now.GetTableRowCount(table) - old.GetTableRowCount(table), 0, table is TableIndex.MemberRef or TableIndex.MethodSpec ? sites.Count : 1);
        foreach (var attribute in old.CustomAttributes)
        {
            var (a, b) = (old.GetCustomAttribute(attribute), now.GetCustomAttribute(attribute));
            Assert.Equal((a.Parent, a.Constructor), (b.Parent, b.Constructor));
            Assert.Equal(old.GetBlobBytes(a.Value), now.GetBlobBytes(b.Value));
        }
        foreach (var method in old.MethodDefinitions)
        {
            var (a, b) = (old.GetMethodDefinition(method), now.GetMethodDefinition(method));
            Assert.Equal((old.GetString(a.Name), a.RelativeVirtualAddress), (now.GetString(b.Name), b.RelativeVirtualAddress));
        }
    }

    /// <summary>The framework's own copy stays; this one is another assembly, in a context of its own.</summary>
    [Fact]
    public void A_precompiled_assembly_runs_by_its_IL()
    {
        var path = Path.Combine(Folder, "Microsoft.VisualBasic.Core.dll");
        var directory = Directory.CreateTempSubdirectory("preinit-");
        using var stubs = NewStubs();
        var file = Path.Combine(directory.FullName, Path.GetFileName(path));
        File.WriteAllBytes(file, InstrumentedAssembly.Write(File.ReadAllBytes(path), path, stubs, [])!);
        var instruments = Path.Combine(directory.FullName, "Preinit.Instruments.dll");
        stubs.Write(instruments);
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.LoadFromAssemblyPath(instruments);
        var assembly = context.LoadFromAssemblyPath(file);
        var now = (DateTime)assembly.GetType("Microsoft.VisualBasic.DateAndTime")!.GetProperty("Now")!.GetValue(null)!;
        Assert.InRange((now - DateTime.Now).TotalDays, 395, 399);
        context.Unload();
    }

    static Stubs NewStubs() => new(typeof(capture::Preinit.Capture.Recorder).Assembly.Location);
}
