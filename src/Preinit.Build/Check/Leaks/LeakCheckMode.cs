namespace Preinit.Build;

/// <summary>What publish does if the image holds what should stay on the build machine.</summary>
public enum LeakCheckMode
{
    /// <summary>It warns; everything is frozen nevertheless.</summary>
    Warn,

    /// <summary>It fails.</summary>
    Error,

    /// <summary>It does not look.</summary>
    Off,
}
