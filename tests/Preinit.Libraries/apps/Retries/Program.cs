using Polly;
using Retries;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Calls.Pipeline.Execute(() => "fine"));
    return;
}

Print();
GC.Collect();
foreach (var number in Enumerable.Range(0, 300))
    Calls.Pipeline.Execute(() => number % 3 == 0 && Calls.Seen.Count % 2 == 0 ? throw new InvalidOperationException() : "fine");
Print();

static void Print()
{
    var calls = 0;
    Console.WriteLine(Calls.First + Calls.Pipeline.Execute(() => ++calls < 3 ? throw new InvalidOperationException("no") : $"after {calls}"));
    Console.WriteLine(Calls.Pipeline.Execute(string () => throw new TimeoutException()));
    Console.WriteLine($"{Calls.Seen.Count} {string.Join(',', Calls.Seen.Take(8))}");
    Console.WriteLine(Calls.Pipeline);
}
