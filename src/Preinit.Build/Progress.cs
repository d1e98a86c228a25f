using System.Diagnostics;

namespace Preinit.Build;

/// <summary>Numbered lines: <c>[5/7] Check  two captures agree  0.4 s</c>.</summary>
sealed class Progress(IBuildLog log)
{
    static readonly string[] Stages = ["Discover", "Instrument", "Capture", "Scan", "Check", "Encode", "Embed"];

    readonly Stopwatch watch = new();
    string current = "";

    public void Stage(string name)
    {
        current = name;
        watch.Restart();
    }

    public void Done(string what) =>
        log.Progress($"[{Array.IndexOf(Stages, current) + 1}/{Stages.Length}] {current,-10}  {what}  {watch.Elapsed.TotalSeconds:0.0} s");
}
