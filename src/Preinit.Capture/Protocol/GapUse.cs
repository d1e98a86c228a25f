namespace Preinit.Capture;

/// <summary>What becomes of a gap at the end of a base class, where a class of the image follows it.</summary>
enum GapUse : byte
{
    /// <summary>There is none, or it makes no difference.</summary>
    None,

    /// <summary>It is left open, and code that is not precompiled would have a field there.</summary>
    Open,

    /// <summary>There is a field in it, and precompiled code would leave it open.</summary>
    Used,
}
