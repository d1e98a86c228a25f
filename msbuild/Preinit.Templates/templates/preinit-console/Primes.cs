using Preinit;

/// <summary>
/// The mark says that the static fields get their values when the app is published. The published app starts with them; `dotnet run` fills them
/// when they are first used, as ever.
/// </summary>
[Preinitialize]
static class Primes
{
    /// <summary>The primes below a million, for numbers up to a million million.</summary>
    static readonly int[] All = Find(1_000_000);

    static int[] Find(int limit)
    {
        var composite = new bool[limit];
        var primes = new List<int>();
        for (var number = 2; number < limit; number++)
        {
            if (composite[number])
                continue;
            primes.Add(number);
            for (var multiple = (long)number * number; multiple < limit; multiple += number)
                composite[multiple] = true;
        }
        return [.. primes];
    }

    /// <summary>Smallest first. What is left beyond the square of the last prime of the table is returned as it is.</summary>
    public static IEnumerable<long> FactorsOf(long number)
    {
        foreach (var prime in All)
        {
            if ((long)prime * prime > number)
                break;
            for (; number % prime == 0; number /= prime)
                yield return prime;
        }
        if (number > 1)
            yield return number;
    }
}
