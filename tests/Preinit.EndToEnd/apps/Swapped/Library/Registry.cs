namespace Library;

/// <summary>State of the library that the app's initialisers change.</summary>
public static class Registry
{
    public static readonly List<string> Names = ["own"];
    public static string? Owner;
}
