namespace Links.Concepts;

[Preinitialize]
static class Tasks
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    static readonly List<string> Log = [];
    static readonly TaskCompletionSource<int> Source = new();
    static readonly Task<string> Waiting = Wait(Source.Task);
    static readonly Task<int> Continued = Source.Task.ContinueWith(t => 2 * t.Result, TaskScheduler.Default);
    static readonly Task<string> Finished = Task.FromResult("finished");
    static readonly Task<string> Ran = Run();
    static readonly Task Completed = Task.CompletedTask;
    static readonly ValueTask<int> Value = new(5);
    static readonly IEnumerator<int> Numbers = Start();
    static readonly Lazy<string> Late = new(() => "late");
    static readonly Lazy<string> Early = new(() => "early");
    static readonly string Evaluated = Early.Value;

    public static void Print()
    {
        WriteLine($"{Waiting.IsCompleted} {Continued.IsCompleted} {string.Join(' ', Log)} {Finished.Result} {Ran.Result} {ReferenceEquals(Completed, Task.CompletedTask)} {Value.Result}");
        Source.SetResult(21);
        WriteLine($"{Waiting.GetAwaiter().GetResult()} {Continued.GetAwaiter().GetResult()} {string.Join(' ', Log)}");
        var left = new List<int> { Numbers.Current };
        while (Numbers.MoveNext())
            left.Add(Numbers.Current);
        WriteLine($"{string.Join(' ', left)} {Late.IsValueCreated} {Late.Value} {Early.IsValueCreated} {Early.Value} {Evaluated}");
    }

    static Task<string> Run()
    {
        var task = Task.Run(() => "ran");
        task.Wait();
        return task;
    }

    static async Task<string> Wait(Task<int> number)
    {
        Log.Add("before");
        var result = await number;
        Log.Add("after");
        return $"got {result}";
    }

    static IEnumerator<int> Start()
    {
        var numbers = Count().GetEnumerator();
        numbers.MoveNext();
        return numbers;
    }

    static IEnumerable<int> Count()
    {
        for (var i = 1; i <= 3; i++)
            yield return i;
    }
}
