namespace Preinit.Benchmarks.Modes;

/// <summary>The apps that are compared in a mode.</summary>
enum AppKind
{
    /// <summary>A hello world.</summary>
    Hello,

    /// <summary>The sample with PreinitEnabled=false.</summary>
    Plain,

    /// <summary>The sample with Preinit.</summary>
    Preinit,
}
