namespace Preinit.Capture;

/// <summary>A piece of the framework's state. There may be several of one name, such as the handlers of an event.</summary>
/// <param name="Name">For people: an expression of C# that leads to it.</param>
/// <param name="Value">Compared by content if it is text, a number or a delegate, else by identity.</param>
/// <param name="Detail">What is to be said about it.</param>
/// <param name="Replay">How it can be made so again, if it can.</param>
readonly record struct StateEntry(string Name, object? Value, string? Detail = null, ReplayCall? Replay = null);
