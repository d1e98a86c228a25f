namespace Works;

/// <summary>Builds the table: six objects an entry, and three more.</summary>
static class RegistryBuilder
{
    public static Dictionary<string, Rec> Build()
    {
        var table = new Dictionary<string, Rec>();
        for (var i = 0; i < RegistrySize.Entries; i++)
            table["key" + i] = new Rec { Name = "name" + i, Id = i, Weight = i * 0.5, Tags = ["a" + i % 100, "b" + i] };
        return table;
    }
}
