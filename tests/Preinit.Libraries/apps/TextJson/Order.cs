namespace TextJson;

sealed record Order(int Number, string Customer, Dictionary<string, Line> Lines, Shipping Shipping)
{
    public string? Note { get; set; }
}
