namespace StartupRace;

/// <summary>Numbered lines on the standard error, which leave the standard output to the report.</summary>
sealed class Progress(int total)
{
    int _done;

    public void Step(string what) => Console.Error.WriteLine($"[{++_done}/{total}] {what}");
}
