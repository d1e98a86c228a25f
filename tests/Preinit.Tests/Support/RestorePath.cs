namespace Preinit.Tests;

/// <summary>Which of the two ways of restoring a test takes.</summary>
public enum RestorePath
{
    PinnedArray,
    ObjectByObject,
}
