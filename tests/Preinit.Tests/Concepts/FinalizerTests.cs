using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Preinit.Tests;

/// <summary>Finalisers of restored objects run once, when nothing refers to the object any more.</summary>
public partial class FinalizerTests
{
    public static TheoryData<RestorePath> Paths => [RestorePath.PinnedArray, RestorePath.ObjectByObject];

    [ThreadStatic] static StrongBox<int>? counter;

    class Finalized
    {
        public StrongBox<int> Counter = counter!;

        ~Finalized() => Interlocked.Increment(ref Counter.Value);
    }

    class Disposed : System.ComponentModel.Component
    {
        public StrongBox<int> Counter = counter!;

        protected override void Dispose(bool disposing)
        {
            Interlocked.Increment(ref Counter.Value);
            base.Dispose(disposing);
        }
    }

    /// <summary>A number, but what it stands for is not in the image.</summary>
    partial class Native
    {
        public int Descriptor = 7;

        ~Native() => Close();

        protected virtual void Close() => _ = CloseDescriptor(Descriptor);

        [LibraryImport("libc", EntryPoint = "close")]
        private static partial int CloseDescriptor(int descriptor);
    }

    sealed class Pointing
    {
        public nint Memory = 1;

        ~Pointing() => Memory = 0;
    }

    public static TheoryData<string, RestorePath> Kinds => new()
    {
        { nameof(Finalized), RestorePath.PinnedArray }, { nameof(Finalized), RestorePath.ObjectByObject },
        { nameof(Disposed), RestorePath.PinnedArray }, { nameof(Disposed), RestorePath.ObjectByObject },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_runs_once_when_the_object_is_dropped(string kind, RestorePath path)
    {
        using var captured = Capture(kind, suppressed: false);
        var restored = captured.Restore<object?[]>(path);
        var count = (StrongBox<int>)restored[1]!;
        Garbage.Collect();
        Assert.Equal(0, count.Value);
        restored[0] = null;
        Garbage.Collect();
        Assert.Equal(1, count.Value);
        Garbage.Collect();
        Assert.Equal(1, count.Value);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void It_does_not_run_where_it_was_suppressed(RestorePath path)
    {
        using var captured = Capture(nameof(Finalized), suppressed: true);
        var restored = captured.Restore<object?[]>(path);
        restored[0] = null;
        Garbage.Collect();
        Assert.Equal(0, ((StrongBox<int>)restored[1]!).Value);
    }

    [Fact]
    public void One_that_calls_a_native_function_is_refused() =>
        Assert.Equal(["PREINIT3008 Preinit.Tests.CapturedGraph.Holder.Value"], CapturedGraph.Refusals(new Native()));

    [Fact]
    public void One_of_an_object_with_a_pointer_is_refused() =>
        Assert.Equal(["PREINIT3001 Preinit.Tests.CapturedGraph.Holder.Value"], CapturedGraph.Refusals(new Pointing()));

    [MethodImpl(MethodImplOptions.NoInlining)]
    static CapturedGraph Capture(string kind, bool suppressed)
    {
        counter = new();
        object target = kind == nameof(Finalized) ? new Finalized() : new Disposed();
        if (suppressed)
            GC.SuppressFinalize(target);
        return CapturedGraph.Of(new object[] { target, counter });
    }
}
