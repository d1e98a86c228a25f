using System.Linq.Expressions;
using System.Net.Sockets;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;

namespace Preinit.Tests;

/// <summary>What cannot be kept is refused with its code and the path to it.</summary>
[Collection(FrameworkStateCollection.Name)]
public class RefusalTests
{
    const string Root = "Preinit.Tests.CapturedGraph.Holder.Value";

    static readonly Dictionary<string, Func<object?>> Refused = new()
    {
        ["PREINIT3001 pointer"] = () => (nint)1234,
        ["PREINIT3001 array of pointers"] = () => new nint[] { 0, 5 },
        ["PREINIT3001 array of typed pointers"] = TypedPointers,
        ["PREINIT3002 safe handle"] = () => File.OpenHandle(typeof(RefusalTests).Assembly.Location),
        ["PREINIT3002 mutex"] = () => new Mutex(),
        ["PREINIT3002 event that was closed"] = () => Closed(new ManualResetEvent(false)),
        ["PREINIT3003 thread"] = () => new Thread(() => { }),
        ["PREINIT3004 timer"] = () => new Timer(_ => { }),
        ["PREINIT3005 derived weak reference"] = () => new DerivedReference(),
        ["PREINIT3005 GC handle"] = () => GCHandle.Alloc(new object()),
        ["PREINIT3006 dynamic method"] = () => Dynamic(),
        ["PREINIT3006 compiled expression"] = () => ((Expression<Func<int, int>>)(i => i + 1)).Compile(),
        ["PREINIT3007 type of generated code"] = () => DynamicType(),
        ["PREINIT3007 object of generated code"] = () => Activator.CreateInstance(DynamicType()),
        ["PREINIT3008 finalizable"] = () => new HasFinalizer(),
        ["PREINIT3009 stream"] = () => File.OpenRead(typeof(RefusalTests).Assembly.Location),
        ["PREINIT3009 socket"] = () => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp),
        ["PREINIT3011 method of generated code"] = () => Dynamic().Method,
        ["PREINIT3011 method of an array"] = () => typeof(int[,]).GetMethod("Get"),
        ["PREINIT3011 type over a type parameter"] = () => typeof(List<>).MakeGenericType(typeof(Dictionary<,>).GetGenericArguments()[0]),
        ["PREINIT3011 dynamic assembly"] = () => AssemblyBuilder.DefineDynamicAssembly(new("made"), AssemblyBuilderAccess.Run),
        ["PREINIT3013 array of function pointers"] = FunctionPointers,
        ["PREINIT3013 list of arrays of function pointers"] = NoFunctionPointers,
        ["PREINIT3014 thrown exception"] = Thrown,
        ["PREINIT3015 method of an array"] = () => typeof(int[,]).GetMethod("Get")!.CreateDelegate<Func<int, int, int>>(new int[2, 2]),
        ["PREINIT3015 open, of a generic struct"] = () => typeof(KeyValuePair<int, string>).GetProperty("Key")!.GetMethod!.CreateDelegate<KeyOf>(),
        ["PREINIT3015 of an object that is made at start-up"] = () => (Func<string?>)new ThreadLocal<int>().ToString,
        ["PREINIT3015 native function"] = () => Marshal.GetDelegateForFunctionPointer<Nothing>(NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), "malloc")),
        ["PREINIT3016 reader-writer lock"] = () => Held(new ReaderWriterLockSlim()),
        ["PREINIT3022 random numbers without a seed"] = () => new Random(),
    };

    public static TheoryData<string> Kinds => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_refused_with_its_path(string kind)
    {
        var refusals = CapturedGraph.Refusals(new Node { Left = new Node { Anything = new[] { null, Refused[kind]() } } });
        Assert.Equal([$"{kind.Split(' ')[0]} {Root}.Left.Anything[1]"], refusals);
    }

    [Fact]
    public void One_walk_finds_all() => Assert.Equal(3,
        CapturedGraph.Refusals(new object[] { (nint)1, new Node { Anything = new HasFinalizer() }, new Thread(() => { }), "fine" }).Length);

    [Fact]
    public void A_locked_object_is_refused()
    {
        var node = new Node();
        lock (node)
            Assert.Equal([$"PREINIT3016 {Root}"], CapturedGraph.Refusals(node));
    }

    [Fact]
    public void An_object_that_the_framework_holds_too_is_refused()
    {
        var node = new Node();
        AppContext.SetData("held", node);
        Assert.Equal([$"PREINIT3010 {Root}[0]"], CapturedGraph.Refusals(new object[] { node }));
        AppContext.SetData("held", null);
    }

    [Fact]
    public void Null_pointers_and_default_handles_are_kept()
    {
        using var captured = CapturedGraph.Of(new object[] { (nint)0, default(GCHandle), new nint[2], Array.CreateInstance(typeof(int).MakePointerType(), 3) });
        var restored = captured.Restore<object[]>();
        Assert.Equal((nint)0, restored[0]);
        Assert.Equal((3, typeof(int).MakePointerType()), (((Array)restored[3]).Length, restored[3].GetType().GetElementType()));
    }

    [Fact]
    public void A_field_marked_NotCaptured_is_empty_in_the_image()
    {
        using var captured = CapturedGraph.Of(new HasCache { Kept = "kept", Cache = File.OpenHandle(typeof(RefusalTests).Assembly.Location), Address = 17 });
        foreach (var path in Enum.GetValues<RestorePath>())
        {
            var restored = captured.Restore<HasCache>(path);
            Assert.Equal(("kept", null, 0), (restored.Kept, restored.Cache, restored.Address));
        }
    }

    static WaitHandle Closed(WaitHandle handle)
    {
        handle.Dispose();
        return handle;
    }

    static ReaderWriterLockSlim Held(ReaderWriterLockSlim guard)
    {
        guard.EnterReadLock();
        return guard;
    }

    static Exception? Thrown()
    {
        try
        {
            throw new InvalidOperationException("thrown");
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }

    static unsafe Array TypedPointers() => new int*[] { null, (int*)5 };

    static unsafe Array FunctionPointers() => new delegate*<Exception?>[] { &Thrown };

    static unsafe object NoFunctionPointers() => new List<delegate*<Exception?>[]>();

    static Action Dynamic()
    {
        var method = new DynamicMethod("nothing", null, []);
        method.GetILGenerator().Emit(OpCodes.Ret);
        return method.CreateDelegate<Action>();
    }

    static Type DynamicType() => AssemblyBuilder.DefineDynamicAssembly(new("made"), AssemblyBuilderAccess.Run).DefineDynamicModule("made")
        .DefineType("Made", TypeAttributes.Public).CreateType();

    delegate void Nothing();

    delegate int KeyOf(ref KeyValuePair<int, string> pair);

    sealed class HasFinalizer
    {
        nint memory = 0;

        ~HasFinalizer() => Marshal.FreeHGlobal(memory);
    }

    sealed class DerivedReference() : WeakReference(new object());

    sealed class HasCache
    {
        public string? Kept;
        [NotCaptured] public SafeHandle? Cache;
        [NotCaptured] public nint Address;
    }
}
