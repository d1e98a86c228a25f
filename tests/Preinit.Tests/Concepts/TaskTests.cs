#pragma warning disable xUnit1031 // the tasks are complete, or become so on this thread

namespace Preinit.Tests;

/// <summary>Tasks, suspended methods, iterators half way through and lazy values go on where they were.</summary>
public class TaskTests
{
    public static TheoryData<RestorePath> Paths => [RestorePath.PinnedArray, RestorePath.ObjectByObject];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Completed_tasks(RestorePath path)
    {
        var ran = Task.Factory.StartNew(() => "ran", CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Default);
        ran.GetAwaiter().GetResult();
        using var captured = CapturedGraph.Of(new object[]
        {
            Task.CompletedTask, Task.FromResult("text"), Task.FromResult(true), Task.FromResult(123456), ran, Task.FromCanceled(new(true)),
            new ValueTask<int>(5), new ValueTask<string>(Task.FromResult("inner")), Finished(),
        });
        var restored = captured.Restore<object[]>(path);
        Assert.Same(Task.CompletedTask, restored[0]);
        Assert.Equal("text", ((Task<string>)restored[1]).Result);
        Assert.Same(Task.FromResult(true), restored[2]);
        Assert.Equal(123456, ((Task<int>)restored[3]).Result);
        Assert.Equal("ran", ((Task<string>)restored[4]).Result);
        Assert.True(((Task)restored[5]).IsCanceled);
        Assert.Equal((5, "inner"), (((ValueTask<int>)restored[6]).Result, ((ValueTask<string>)restored[7]).Result));
        Assert.Equal("finished", ((Task<string>)restored[8]).Result);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_suspended_method_goes_on(RestorePath path)
    {
        (TaskCompletionSource<int> Source, Task<string> Waiting, List<string> Log)? made = null;
        RunWithoutContext(() =>
        {
            var (source, log) = (new TaskCompletionSource<int>(), new List<string>());
            made = (source, Wait(source.Task, log), log);
        });
        var state = made!.Value;
        using var captured = CapturedGraph.Of(new object[] { state.Source, state.Waiting, state.Log });
        var restored = captured.Restore<object[]>(path);
        var waiting = (Task<string>)restored[1];
        Assert.False(waiting.IsCompleted);
        RunWithoutContext(() => ((TaskCompletionSource<int>)restored[0]).SetResult(7));
        Assert.Equal("got 7", waiting.GetAwaiter().GetResult());
        Assert.Equal(["before", "after"], (List<string>)restored[2]);
        Assert.False(state.Waiting.IsCompleted);
        Assert.Equal(["before"], state.Log);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_continuation_runs(RestorePath path)
    {
        var source = new TaskCompletionSource<int>();
        var twice = source.Task.ContinueWith(t => 2 * t.Result, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        using var captured = CapturedGraph.Of(new object[] { source, twice });
        var restored = captured.Restore<object[]>(path);
        ((TaskCompletionSource<int>)restored[0]).SetResult(21);
        Assert.Equal(42, ((Task<int>)restored[1]).GetAwaiter().GetResult());
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void An_iterator_goes_on(RestorePath path)
    {
        var numbers = Count().GetEnumerator();
        numbers.MoveNext();
        numbers.MoveNext();
        using var captured = CapturedGraph.Of(new object[] { numbers, Count(), Count().Where(n => n > 1).Select(n => n * n) });
        var restored = captured.Restore<object[]>(path);
        var again = (IEnumerator<int>)restored[0];
        Assert.Equal(2, again.Current);
        Assert.True(again.MoveNext());
        Assert.Equal(3, again.Current);
        Assert.False(again.MoveNext());
        Assert.Equal([1, 2, 3], (IEnumerable<int>)restored[1]);
        Assert.Equal([4, 9], (IEnumerable<int>)restored[2]);
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void Lazy_values(RestorePath path)
    {
        Lazy<string>[] lazy =
        [
            new(() => "made"), new(() => "made", LazyThreadSafetyMode.None), new(() => "made", LazyThreadSafetyMode.PublicationOnly),
            new("given"), new(() => "early"),
        ];
        _ = lazy[4].Value;
        using var captured = CapturedGraph.Of(lazy);
        var restored = captured.Restore<Lazy<string>[]>(path);
        Assert.Equal([false, false, false, true, true], restored.Select(l => l.IsValueCreated));
        Assert.Equal(["made", "made", "made", "given", "early"], restored.Select(l => l.Value));
    }

    /// <summary>The test runner's own context is nothing that an initialiser has.</summary>
    static void RunWithoutContext(Action action)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            ExecutionContext.Run(DefaultContext(), _ => action(), null);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    static ExecutionContext DefaultContext()
    {
        ExecutionContext? context = null;
        var thread = new Thread(() => context = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return context!;
    }

    static async Task<string> Wait(Task<int> number, List<string> log)
    {
        log.Add("before");
        var result = await number;
        log.Add("after");
        return $"got {result}";
    }

    static async Task<string> Finished()
    {
        await Task.CompletedTask;
        return "finished";
    }

    static IEnumerable<int> Count()
    {
        for (var i = 1; i <= 3; i++)
            yield return i;
    }
}
