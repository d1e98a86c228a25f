namespace E2E.Plain;

public static class Shapes
{
    static readonly Dictionary<string, double> areas = new() { ["square"] = 1, ["circle"] = Math.PI };

    public static bool MadeAtPublish { get; } = AppContext.TryGetSwitch("Preinit.IsCapturing", out var capturing) && capturing;

    public static string All => string.Join(' ', areas.Select(area => $"{area.Key}:{area.Value:F2}"));

    public static void Add(string name, double area) => areas.Add(name, area);

    public static class Units
    {
        public static readonly List<string> Names = ["metre", "second"];
        public static readonly bool MadeAtPublish = Shapes.MadeAtPublish;
    }
}
