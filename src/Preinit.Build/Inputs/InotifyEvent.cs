namespace Preinit.Build;

/// <summary>One event.</summary>
/// <param name="Watch">The watch it belongs to.</param>
/// <param name="Name">The entry of the watched folder that it happened to, or empty if it happened to what is watched itself.</param>
readonly record struct InotifyEvent(int Watch, InotifyEvents What, string Name)
{
    public bool Is(InotifyEvents what) => (What & what) != 0;
}
