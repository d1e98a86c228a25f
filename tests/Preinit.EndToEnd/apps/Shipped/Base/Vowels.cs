namespace Base;

/// <summary>Nothing is marked here.</summary>
public static class Vowels
{
    public static readonly List<char> All = [.. "aeiou"];

    public static int In(string text) => text.Count(All.Contains);
}
