using Preinit;

var number = args.Length > 0 ? long.Parse(args[0]) : 1729;
Console.WriteLine(Taxicab.Sums.TryGetValue(number, out var ways)
    ? $"{number} = {string.Join(" = ", ways)}"
    : $"{number} is not a sum of two cubes in more than one way.");

[Preinitialize]
static class Taxicab
{
    /// <summary>The numbers up to a billion that are a sum of two positive cubes in more than one way.</summary>
    public static readonly Dictionary<long, List<string>> Sums = Find(limit: 1_000_000_000);

    static Dictionary<long, List<string>> Find(long limit)
    {
        var sums = new Dictionary<long, List<string>>();
        for (long a = 1; a * a * a < limit; a++)
            for (long b = a; a * a * a + b * b * b <= limit; b++)
            {
                var sum = a * a * a + b * b * b;
                if (!sums.TryGetValue(sum, out var ways))
                    sums.Add(sum, ways = []);
                ways.Add($"{a}^3 + {b}^3");
            }

        foreach (var (sum, ways) in sums)
            if (ways.Count == 1)
                sums.Remove(sum);
        sums.TrimExcess();
        return sums;
    }
}
