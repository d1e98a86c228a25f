using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Preinit.HeapImages;

/// <summary>
/// Async methods that wait for each other. Each one's state is in an object that is its task as well (AsyncTaskMethodBuilder.AsyncStateMachineBox), and which holds the state of
/// the method that awaits it as its continuation.
/// </summary>
static class AsyncCallers
{
    const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>A method that called another one may do a lot before it awaits that.</summary>
    static readonly TimeSpan longestWait = TimeSpan.FromSeconds(10);

    public static readonly FieldInfo? Continuation = typeof(Task).GetField("m_continuationObject", Instance);

    /// <summary>The state of the method that an awaiter was told to go on with.</summary>
    /// <exception cref="HeapImageException">It is of another kind.</exception>
    public static Task BoxOf(Action continuation) => continuation.Target is Task box && Continuation != null && StateMachineOf(box) != null
        ? box : throw Problems.NotAsync($"what awaits the checkpoint ({continuation.Target?.GetType().ToString() ?? continuation.Method.Name})");

    public static Task OutermostOf(Task box)
    {
        while (CallerOf(box) is { } caller)
            box = caller;
        return box;
    }

    /// <summary>Until each caller awaits the method it called: before, its own state is still on the stack of its thread.</summary>
    /// <exception cref="HeapImageException">One of them does not.</exception>
    public static void WaitUntilSuspended(Task box)
    {
        var started = Stopwatch.GetTimestamp();
        var spinner = new SpinWait();
        while (true)
        {
            if (CallerOf(box) is { } caller)
                box = caller;
            else if (IsOutermost(box))
                return;
            else if (Stopwatch.GetElapsedTime(started) > longestWait)
                throw Problems.AwaitedByNobody(NameOf(box), longestWait);
            else
                spinner.SpinOnce();
        }
    }

    /// <summary>The outermost method: one that nobody can await, one that was started as such, or one that something else than an async method waits for.</summary>
    static bool IsOutermost(Task box) => Continuation!.GetValue(box) != null || IsRun(box) || StateMachineOf(box) is { } machine && IsVoid(machine);

    /// <summary>Whether a task is that of <see cref="HeapImage.Run(Func{Task})"/>.</summary>
    public static bool IsRun(Task box) => StateMachineOf(box) is { DeclaringType: { } declaring } && declaring == typeof(Computation);

    static bool IsVoid(Type machine) => machine.GetFields(Instance).Any(f => f.FieldType == typeof(AsyncVoidMethodBuilder));

    /// <summary>Whoever waits for a computation is no part of it: neither who started it, nor who let it go on.</summary>
    static Task? CallerOf(Task box) => IsRun(box) ? null : Continuation!.GetValue(box) switch
    {
        Task caller when StateMachineOf(caller) != null => caller,
        Action { Target: Task caller } when StateMachineOf(caller) != null => caller,
        _ => null,
    };

    /// <summary>The type of a method's state machine, or <see langword="null"/> for a task that is none of a method.</summary>
    static Type? StateMachineOf(Task box) => box.GetType() is { IsGenericType: true, Name: "AsyncStateMachineBox`1" or "DebugFinalizableAsyncStateMachineBox`1" } type ? type.GetGenericArguments()[^1] : null;

    static string NameOf(Task box) => StateMachineOf(box) is { } machine ? $"{machine.DeclaringType}.{machine.Name}" : box.GetType().ToString();
}
