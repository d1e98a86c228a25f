namespace OrderFunction;

/// <summary>What a bolt is made of: how heavy it is, in g/cm³, and what it costs, in euros per kilogram.</summary>
sealed record Material(string Name, decimal Density, decimal Price)
{
    public static readonly Material[] All = [new("steel", 7.85m, 2.10m), new("A2", 7.93m, 5.40m), new("A4", 7.98m, 7.20m), new("brass", 8.50m, 9.80m)];
}
