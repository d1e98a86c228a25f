namespace Registry;

/// <summary>Builds the table: 100,000 entries, which make 600,003 objects.</summary>
static class RegistryBuilder
{
    const int Count = 100_000;

    public static Dictionary<string, Rec> Build()
    {
        var table = new Dictionary<string, Rec>();
        for (var i = 0; i < Count; i++)
            table["key" + i] = new Rec { Name = "name" + i, Id = i, Weight = i * 0.5, Tags = ["a" + i % 100, "b" + i] };
        return table;
    }
}
