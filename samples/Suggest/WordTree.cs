namespace Suggest;

/// <summary>
/// A tree of words, in which all words below a child have the same distance to the parent (Burkhard and Keller, 1973). If a word is looked for within a
/// distance d, and has the distance n to a node, it can only lie below children with distances from n - d to n + d.
/// </summary>
sealed class WordTree
{
    WordNode? _root;

    public int Count { get; private set; }

    /// <summary>Adds a word, unless it is there. More common words must come first.</summary>
    public void Add(string word)
    {
        if (_root is null)
        {
            _root = new(word, Count++, 0);
            return;
        }

        var node = _root;
        while (true)
        {
            var distance = EditDistance.Between(word, node.Word);
            if (distance == 0)
                return;
            if (node.Child(distance) is not { } child)
            {
                node.FirstChild = new(word, Count++, distance) { NextSibling = node.FirstChild };
                return;
            }

            node = child;
        }
    }

    /// <summary>The words within a distance, the nearest first, and of those the most common. For the order, two letters that were swapped count as one mistake.</summary>
    public List<Suggestion> Near(string word, int most)
    {
        var found = new List<Suggestion>();
        var open = new Stack<WordNode>();
        if (_root is not null)
            open.Push(_root);
        while (open.TryPop(out var node))
        {
            var distance = EditDistance.Between(word, node.Word);
            if (distance <= most)
                found.Add(new(node.Word, node.Rank, EditDistance.WithSwaps(word, node.Word)));
            for (var child = node.FirstChild; child is not null; child = child.NextSibling)
            {
                if (Math.Abs(child.Distance - distance) <= most)
                    open.Push(child);
            }
        }

        found.Sort();
        return found;
    }
}
