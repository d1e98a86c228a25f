namespace Preinit.Capture;

/// <summary>A kind of state that the framework keeps for the whole process, and that a program changes by calling it.</summary>
interface IFrameworkState
{
    /// <summary>
    /// What is there now, less what the framework puts there by itself sooner or later: reading a state lazily made is no change. Nothing is
    /// loaded, set up or changed by it, and no code of the app runs.
    /// </summary>
    IEnumerable<StateEntry> Read();
}
