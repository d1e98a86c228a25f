namespace Agent;

/// <summary>The agent: an async method as any other, whose locals are in whichever process it is.</summary>
static class Counter
{
    /// <param name="ports">Of the hosts that it visits in turns.</param>
    /// <param name="hops">It comes to rest after so many.</param>
    public static async Task<string> RunAsync(int[] ports, int hops)
    {
        var visits = new List<int>();
        for (var count = 0; ; count++)
        {
            visits.Add(Environment.ProcessId);
            Console.WriteLine($"count {count} in process {Environment.ProcessId}");
            if (count == hops)
                return $"visited {string.Join(", ", visits)}";
            await Journey.HopAsync(ports[(count + 1) % ports.Length]);
        }
    }
}
