extern alias build;
extern alias capture;

using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using capture::Preinit.Capture;

namespace Preinit.Tests;

/// <summary>Calls of watched members are noted and may give another value; nothing else in an assembly changes.</summary>
[Collection(RecorderCollection.Name)]
public sealed class InstrumentedAssemblyTests
{
    [Fact]
    public void A_clock_is_later_by_more_than_a_year()
    {
        using var code = InstrumentedCode.Of("class A { static object Run() => new[] { DateTime.UtcNow - DateTime.UnixEpoch, DateTimeOffset.Now - DateTimeOffset.UnixEpoch, DateTime.Today - DateTime.UnixEpoch }; }");
        Assert.All((TimeSpan[])code.Run()!, t => Assert.InRange((DateTime.UnixEpoch + t - DateTime.UtcNow).TotalDays, 395, 399));
    }

    [Fact]
    public void What_is_read_is_noted_with_its_place()
    {
        var records = RecordsOf("""
            class A
            {
                static readonly Func<string> name = () =>
                    Environment.GetEnvironmentVariable("PREINIT_TEST");
                static object Run() => name() + new A().Home;
                string Home => Environment.ExpandEnvironmentVariables("%HOME%");
            }
            """, out var code);
        using (code)
        {
            Assert.Equal([(4, "PREINIT_TEST"), (4, "%HOME%")], records.Select(r => (r.Initializer, r.Detail)));
            Assert.Equal(["App.cs(5): A, static initialisers", "App.cs(7): A.Home"], records.Select(r => code.Sites[r.Site].Place));
            Assert.Equal(["Environment.GetEnvironmentVariable", "Environment.ExpandEnvironmentVariables"], records.Select(r => code.Sites[r.Site].Member.Display));
            Assert.Equal("A.Run", records[0].Callers[1]);
        }
    }

    [Fact]
    public void Objects_are_constructed_and_called_as_before()
    {
        using var code = InstrumentedCode.Of("""
            using System.Threading.Tasks;
            class A
            {
                static object Run() => (new Random(), TimeProvider.System.GetUtcNow(), new Fixed().GetUtcNow(), Task.Run(() => 3).Result);
                class Fixed : TimeProvider { public override DateTimeOffset GetUtcNow() => base.GetUtcNow() > default(DateTimeOffset) ? DateTimeOffset.UnixEpoch : default; }
            }
            """);
        var (_, now, other, result) = ((Random, DateTimeOffset, DateTimeOffset, int))code.Run()!;
        Assert.InRange((now - DateTimeOffset.UtcNow).TotalDays, 395, 399);
        Assert.Equal(DateTimeOffset.UnixEpoch, other);
        Assert.Equal(3, result);
    }

    [Fact]
    public void Everything_else_stays_where_it_was()
    {
        using var code = InstrumentedCode.Of("""
            class A
            {
                class Inner { class Deep { } }
                static Func<DateTime> clock = () => DateTime.Now;
                static object Run() => clock();
            }
            class B { static int Ticks => Environment.TickCount; class Inner { } }
            """);
        using var original = new PEReader(new MemoryStream(code.Original));
        using var changed = new PEReader(new MemoryStream(code.Changed!));
        var (before, after) = (original.GetMetadataReader(), changed.GetMetadataReader());
        Assert.Equal(before.GetGuid(before.GetModuleDefinition().Mvid), code.Assembly.ManifestModule.ModuleVersionId);
        Assert.Equal(before.TypeDefinitions.Select(t => before.GetString(before.GetTypeDefinition(t).Name)), code.Assembly.ManifestModule.GetTypes().Prepend(null).Select(t => t?.Name ?? "<Module>"));
        Assert.Equal(before.MethodDefinitions.Select(m => before.GetString(before.GetMethodDefinition(m).Name)), after.MethodDefinitions.Select(m => after.GetString(after.GetMethodDefinition(m).Name)));
        Assert.Equal(original.ReadDebugDirectory().Select(e => (e.Stamp, e.Type)), changed.ReadDebugDirectory().Select(e => (e.Stamp, e.Type)));
        Assert.Equal(before.AssemblyReferences.Count + 1, after.AssemblyReferences.Count);
    }

    [Fact]
    public void Tables_that_become_too_long_for_two_bytes_are_read_with_four()
    {
        // Attributes name the owner with five bits for its kind, so columns grow at 2,048 member references.
        var methods = string.Join("\n", Enumerable.Range(0, 300).Select(i => $"[Obsolete(\"{i}\")] static DateTime M{i}() => DateTime.Now + TimeSpan.FromDays({i});"));
        var references = string.Join("\n", Enumerable.Range(0, 1900).Select(i => $"static object? R{i}() => new System.Collections.Generic.List<A{i}>(); class A{i} {{ }}"));
        using var code = InstrumentedCode.Of($"class A {{ static object Run() => M299(); {methods} }} class C {{ {references} }}");
        Assert.InRange(((DateTime)code.Run()! - DateTime.Now).TotalDays, 690, 700);
        Assert.Equal("299", code.Assembly.GetType("A")!.GetMethod("M299", BindingFlags.Static | BindingFlags.NonPublic)!.GetCustomAttribute<ObsoleteAttribute>()!.Message);
    }

    [Fact]
    public void What_runs_on_is_told_from_what_has_ended()
    {
        var records = RecordsOf("""
            using System.Threading;
            using System.Threading.Tasks;
            class A
            {
                static object Run()
                {
                    var ends = new Thread(() => { });
                    ends.Start();
                    Task.Run(() => 1).Wait();
                    new Thread(() => Thread.Sleep(Timeout.Infinite)) { IsBackground = true }.Start();
                    return Task.Factory.StartNew(() => Thread.Sleep(20_000));
                }
            }
            """, out var code);
        using (code)
            Assert.Equal([(9, false), (10, false), (11, true), (12, true)], records.Select(r => (code.Sites[r.Site].Position!.Line, r.Outlives)));
    }

    [Fact]
    public void An_assembly_without_watched_calls_stays_as_it_is()
    {
        using var code = InstrumentedCode.Of("class A { static object Run() => new DateTime(2000, 1, 1); }");
        Assert.Null(code.Changed);
    }

    static InputRecord[] RecordsOf(string source, out InstrumentedCode code)
    {
        code = InstrumentedCode.Of(source);
        Recorder.Start();
        CaptureProgress.Begin("A", 4);
        code.Run();
        Recorder.EndInitializer();
        CaptureProgress.End();
        return Recorder.Take();
    }
}
