namespace Preinit.Capture;

/// <summary>What a process has one of. The pool of threads is asked for its limits, which it never changes by itself.</summary>
sealed class ProcessProperties : IFrameworkState
{
    public IEnumerable<StateEntry> Read()
    {
        ThreadPool.GetMinThreads(out var fewestWorkers, out var fewestPorts);
        ThreadPool.GetMaxThreads(out var mostWorkers, out var mostPorts);
        return
        [
            new("Environment.CurrentDirectory", Environment.CurrentDirectory),
            new("Environment.ExitCode", Environment.ExitCode),
            new("ThreadPool.GetMinThreads()", $"{fewestWorkers} {fewestPorts}"),
            new("ThreadPool.GetMaxThreads()", $"{mostWorkers} {mostPorts}"),
        ];
    }
}
