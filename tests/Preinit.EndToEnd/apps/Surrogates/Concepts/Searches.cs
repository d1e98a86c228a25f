using System.Buffers;

namespace Surrogates.Concepts;

/// <summary>Sets to search for, and random numbers with a seed.</summary>
[Preinitialize]
static class Searches
{
    static readonly SearchValues<char> Vowels = SearchValues.Create("aeiou");
    static readonly SearchValues<byte> Bytes = SearchValues.Create([0, 255]);
    static readonly SearchValues<string> Words = SearchValues.Create(["lorem", "ipsum"], StringComparison.OrdinalIgnoreCase);
    static readonly Random Dice = new(17);
    static readonly int First = Dice.Next(6);

    public static readonly bool Frozen = Preinitialization.IsCapturing;

    public static void Print()
    {
        WriteLine($"{"rhythm and blues".AsSpan().IndexOfAny(Vowels)} {new byte[] { 5, 255 }.AsSpan().IndexOfAny(Bytes)} {"dolor IPSUM".AsSpan().IndexOfAny(Words)}");
        WriteLine($"{First} {Dice.Next(1000)} {Dice.NextDouble():0.000}");
    }
}
