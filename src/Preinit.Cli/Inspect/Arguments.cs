using System.CommandLine;

namespace Preinit.Cli;

/// <summary>What the commands that look into images have in common.</summary>
static class Arguments
{
    public static Argument<string> App(string name = "app", string description = "an executable, an assembly, a publish folder, or a heap image file") => new(name) { Description = description };

    public static Option<string[]> Bases() => new("--base") { DefaultValueFactory = _ => [], Description = "what a heap image is a change of, if it is neither where it was nor beside it; once for each file" };

    public static Option<bool> Json() => new("--json") { Description = "write a JSON document" };

    /// <summary>A number of which 0 means all.</summary>
    public static int All(int most) => most <= 0 ? int.MaxValue : most;
}
