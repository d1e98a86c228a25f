namespace Preinit.Inspect;

/// <summary>What reading a file throws that was made wrong, or made to do harm: everything is read from arrays, where no wrong number leads outside.</summary>
static class Damage
{
    public static bool Shows(Exception exception) =>
        exception is InvalidDataException or IndexOutOfRangeException or ArgumentException or OverflowException or OutOfMemoryException;
}
