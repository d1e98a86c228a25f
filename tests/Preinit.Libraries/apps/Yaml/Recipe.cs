namespace Yaml;

sealed class Recipe
{
    public string Name { get; set; } = "";
    public int Minutes { get; set; }
    public List<string> Steps { get; set; } = [];
    public Dictionary<string, double> Ingredients { get; set; } = [];
}
