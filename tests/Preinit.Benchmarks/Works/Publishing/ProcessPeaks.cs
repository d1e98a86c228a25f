namespace Preinit.Benchmarks.Works.Publishing;

/// <summary>
/// Watches the processes that descend from this one and remembers the highest memory of each, which the system counts itself: only what
/// a process gets in its last moment can be missed.
/// </summary>
sealed class ProcessPeaks : IDisposable
{
    static readonly TimeSpan s_interval = TimeSpan.FromMilliseconds(50);

    readonly Dictionary<int, (string CommandLine, long Kilobytes)> _peaks = [];
    readonly CancellationTokenSource _end = new();
    readonly Thread _watcher;

    public ProcessPeaks()
    {
        _watcher = new Thread(Watch) { IsBackground = true };
        _watcher.Start();
    }

    /// <summary>Returns the highest memory among the processes with such a command line, or null if there was none.</summary>
    public long? HighestOf(Func<string, bool> commandLine)
    {
        Dispose();
        var kilobytes = _peaks.Values.Where(process => commandLine(process.CommandLine)).Select(process => process.Kilobytes).ToArray();
        return kilobytes.Length > 0 ? kilobytes.Max() : null;
    }

    public void Dispose()
    {
        _end.Cancel();
        _watcher.Join();
    }

    void Watch()
    {
        while (!_end.Token.WaitHandle.WaitOne(s_interval))
        {
            if (OperatingSystem.IsLinux())
                Look();
        }
    }

    void Look()
    {
        var parents = ProcessFiles.All().ToDictionary(id => id, ProcessFiles.ParentOf);
        foreach (var id in parents.Keys.Where(id => Descends(id, parents)))
        {
            if (ProcessFiles.PeakOf(id) is { } kilobytes && ProcessFiles.CommandLineOf(id) is { Length: > 0 } commandLine)
                _peaks[id] = (commandLine, kilobytes);
        }
    }

    static bool Descends(int id, Dictionary<int, int> parents)
    {
        while (parents.TryGetValue(id, out var parent) && parent != 0)
        {
            if (parent == Environment.ProcessId)
                return true;
            id = parent;
        }

        return false;
    }
}
