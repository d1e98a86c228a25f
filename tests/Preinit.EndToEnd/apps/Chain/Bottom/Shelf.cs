namespace Bottom;

[Preinitialize]
public static class Shelf
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Item Shared = new("shared");
    public static readonly IReadOnlyList<Item> Items = [Shared, new("own")];
    static readonly Hidden secret = new("hidden");

    static Shelf() => Steps.Add("Shelf");

    public static string Secret => secret.Text;

    sealed class Hidden(string text)
    {
        public string Text { get; } = text;
    }
}
