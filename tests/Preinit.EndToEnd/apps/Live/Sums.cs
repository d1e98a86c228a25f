namespace Live;

static class Sums
{
    public static async Task<string> Of(string path, int count)
    {
        var sum = 0;
        for (var i = 1; i <= count; i++)
            sum += await Square(path, i);
        return $"{sum}";
    }

    static async ValueTask<int> Square(string path, int number)
    {
        if (number == 3)
            WriteLine(await HeapImage.Checkpoint(path));
        return number * number;
    }
}
