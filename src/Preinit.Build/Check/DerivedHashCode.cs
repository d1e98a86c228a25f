namespace Preinit.Build;

/// <summary>
/// Whether a number was computed from the identity hash code of an object in the way that programs mix hash codes: by multiplying, and by
/// adding or xoring what is the same in both captures. That two other numbers fit by chance is as good as impossible: there are some
/// thousand ways among four billion numbers.
/// </summary>
static class DerivedHashCode
{
    /// <summary>What hash functions multiply by: nothing, Bloch's, those that tools and compilers generate, FNV's.</summary>
    static readonly uint[] Factors = [1, 17, 23, 31, 33, 37, 397, 486187739, 16777619, unchecked((uint)-1521134295)];

    /// <summary>The hash code of a flag or an enum that was mixed in last.</summary>
    const uint MostMixedIn = 64;

    public static bool Is(uint before, uint after, (uint Before, uint After) hashCode)
    {
        foreach (var factor in Factors)
        {
            if (before - factor * hashCode.Before == after - factor * hashCode.After)
                return true;
            var inverse = Inverse(factor);
            for (uint mixedIn = 0; mixedIn < MostMixedIn; mixedIn++)
            {
                if ((((before ^ mixedIn) * inverse) ^ hashCode.Before) == (((after ^ mixedIn) * inverse) ^ hashCode.After))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Of an odd number, modulo two to the 32nd, by Newton's method: each step doubles the digits that are right.</summary>
    static uint Inverse(uint odd)
    {
        var inverse = odd;
        for (var digits = 3; digits < 32; digits *= 2)
            inverse *= 2 - odd * inverse;
        return inverse;
    }
}
