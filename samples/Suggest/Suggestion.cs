namespace Suggest;

/// <summary>A word that might have been meant.</summary>
sealed record Suggestion(string Word, int Rank, int Distance) : IComparable<Suggestion>
{
    public int CompareTo(Suggestion? other) => other is null ? 1
        : Distance != other.Distance ? Distance.CompareTo(other.Distance)
        : Rank.CompareTo(other.Rank);
}
