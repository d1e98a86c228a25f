namespace Preinit.Build;

/// <summary>Numbers from 0 on, each in one of several sets that can be united.</summary>
sealed class DisjointSets
{
    readonly int[] parents;

    public DisjointSets(int count)
    {
        parents = new int[count];
        for (var i = 0; i < count; i++)
            parents[i] = i;
    }

    /// <summary>The smallest number of a set.</summary>
    public int Find(int number)
    {
        while (parents[number] != number)
            number = parents[number] = parents[parents[number]];
        return number;
    }

    public void Unite(int first, int second)
    {
        (first, second) = (Find(first), Find(second));
        (parents[first], parents[second]) = (Math.Min(first, second), Math.Min(first, second));
    }
}
