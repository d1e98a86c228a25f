using Library;
using Preinit;

Console.WriteLine(string.Join(", ", Series.Samples));
Console.WriteLine(Series.Last);
Series.Last.Weight++;
Series.Last.Source = Series.Samples[0];
GC.Collect();
Console.WriteLine(Series.Last);
Console.WriteLine(Clock.IsPast(DateTime.UnixEpoch));

[Preinitialize]
static class Series
{
    public static readonly Sample[] Samples = [new() { Value = 1, Unit = 2, Quality = 3, Source = "first" }, new() { Unit = 4, Quality = 5, Source = new Own { Size = 6, Mark = 7 } }];
    public static readonly Weighed Last = new() { Value = 8, Unit = 9, Quality = 10, Source = Samples, Weight = 11 };
}

/// <summary>Derived from a class of another assembly.</summary>
class Weighed : Sample
{
    public byte Weight;

    public override string ToString() => $"{Value} {Unit} {Quality} {(Source as Sample[])?.Length} {Source as Sample} {Weight}";
}

class Sized
{
    public KeyValuePair<byte, byte> Range = new(12, 13);
    public byte Size;
}

/// <summary>Derived from a class of the same assembly.</summary>
class Own : Sized
{
    public byte Mark;

    public override string ToString() => $"{Range.Key} {Range.Value} {Size} {Mark}";
}
