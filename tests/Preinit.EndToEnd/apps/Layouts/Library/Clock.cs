namespace Library;

/// <summary>Instrument changes the library because of this.</summary>
public static class Clock
{
    public static bool IsPast(DateTime time) => time < DateTime.UtcNow;
}
