namespace Works;

/// <summary>The small tables of many classes.</summary>
static class Entries
{
    public static Dictionary<string, T> Of<T>(Func<int, T> create)
    {
        var table = new Dictionary<string, T>();
        for (var i = 0; i < 10; i++)
            table["key" + i] = create(i);
        return table;
    }
}
