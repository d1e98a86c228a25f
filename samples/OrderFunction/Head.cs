namespace OrderFunction;

/// <summary>The head of a bolt: how heavy it is, in lengths of the thread's diameter, and what it costs to make.</summary>
sealed record Head(string Name, decimal Mass, decimal Work)
{
    public static readonly Head[] All = [new("hex", 1.9m, 0.010m), new("socket", 1.4m, 0.018m), new("countersunk", 0.8m, 0.012m), new("pan", 1.0m, 0.009m), new("flange", 2.4m, 0.021m)];
}
