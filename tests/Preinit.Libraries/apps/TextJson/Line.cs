namespace TextJson;

sealed class Line
{
    public int Count { get; set; }
    public decimal Price { get; set; }
    public List<string> Options { get; set; } = [];
}
