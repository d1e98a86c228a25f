namespace Services;

sealed class ShopOptions
{
    public string Name { get; set; } = "";
    public string Currency { get; set; } = "";
    public Dictionary<string, int> Discounts { get; set; } = [];
    public List<string> Open { get; set; } = [];
}
