using Bottom;

namespace Middle;

[Preinitialize]
public static class Table
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Dictionary<string, Item> Items = Shelf.Items.ToDictionary(item => $"{item}");
    public static readonly string Early = $"{Bottom.Early.Text} seen";

    static Table() => Steps.Add("Table");
}
