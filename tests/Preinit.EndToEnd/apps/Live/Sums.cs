namespace Live;

static class Sums
{
    /// <summary>It flows with the execution.</summary>
    static readonly AsyncLocal<string> name = new();

    public static async Task<string> Of(string path, int count)
    {
        name.Value = "sum";
        var sum = 0;
        for (var i = 1; i <= count; i++)
            sum += await Square(path, i);
        return $"{name.Value} {sum}";
    }

    static async ValueTask<int> Square(string path, int number)
    {
        if (number == 3)
            WriteLine(await HeapImage.Checkpoint(path));
        return number * number;
    }
}
