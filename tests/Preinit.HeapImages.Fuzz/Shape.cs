namespace Preinit.HeapImages.Fuzz;

public abstract class Shape
{
    public string? Label;
}

public sealed class Circle : Shape
{
    public int Radius;
}

public sealed class Square : Shape
{
    public bool Filled;
}

/// <summary>Its hash codes are others in each process.</summary>
public sealed record Key(string Name, int Number);

/// <summary>In no image that is accepted, though its objects lie in memory as those of <see cref="Circle"/>: nobody allows it.</summary>
public sealed class Stranger : Shape
{
    public int Radius;
}
