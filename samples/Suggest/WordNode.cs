namespace Suggest;

/// <summary>A word in the tree. Its children are a list, since most words have few.</summary>
/// <param name="Word">The word.</param>
/// <param name="Rank">Its place among the words by frequency: the smaller, the more common.</param>
/// <param name="Distance">Its distance to the word of its parent.</param>
sealed record WordNode(string Word, int Rank, int Distance)
{
    public WordNode? FirstChild { get; set; }

    public WordNode? NextSibling { get; set; }

    public WordNode? Child(int distance)
    {
        for (var child = FirstChild; child is not null; child = child.NextSibling)
        {
            if (child.Distance == distance)
                return child;
        }

        return null;
    }
}
