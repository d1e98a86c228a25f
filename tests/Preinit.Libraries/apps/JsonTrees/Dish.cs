namespace JsonTrees;

sealed class Dish
{
    public long Id { get; set; }
    public string Name { get; set; } = "";
    public decimal Price { get; set; }
    public List<string> Tags { get; set; } = [];
    public string? Note { get; set; }
}
