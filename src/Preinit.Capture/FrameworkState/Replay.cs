namespace Preinit.Capture;

/// <summary>A change to the framework's state that an initialiser made, and that is made again at start-up.</summary>
/// <param name="Name">Of what was changed, for people.</param>
/// <param name="Call">What makes it.</param>
/// <param name="Value">What it was changed to.</param>
/// <param name="Initializer">Index in the plan.</param>
sealed record Replay(string Name, ReplayCall Call, object? Value, int Initializer)
{
    /// <summary>The framework holds the value that it was given, and the image may not hold the same: a struct is put into another box.</summary>
    public static Replay Of(StateEntry change, int initializer) =>
        new(change.Name, change.Replay!, change.Value is ValueType box ? CopyOf(box) : change.Value, initializer);

    static object CopyOf(ValueType box)
    {
        var copy = Array.CreateInstance(box.GetType(), 1);
        copy.SetValue(box, 0);
        return copy.GetValue(0)!;
    }
}
