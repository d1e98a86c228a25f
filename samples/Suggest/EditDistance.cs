namespace Suggest;

/// <summary>How far words are apart.</summary>
static class EditDistance
{
    /// <summary>How many letters must be inserted, removed or replaced to make one word of another (Levenshtein).</summary>
    public static int Between(string a, string b)
    {
        // distances[j] is that of the first letters of a to the first j letters of b.
        Span<int> distances = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            distances[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = distances[0];
            distances[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = distances[j];
                distances[j] = Math.Min(replaced, Math.Min(distances[j - 1], diagonal) + 1);
            }
        }

        return distances[b.Length];
    }

    /// <summary>
    /// The same, but two neighbours that have changed their places count as one. People make that mistake often; the tree could not be searched by it, since the
    /// way over a third word can be shorter than the direct one.
    /// </summary>
    public static int WithSwaps(string a, string b)
    {
        var width = b.Length + 1;
        Span<int> distances = stackalloc int[(a.Length + 1) * width];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                var here = i * width + j;
                if (i == 0 || j == 0)
                {
                    distances[here] = i + j;
                    continue;
                }

                var replaced = distances[here - width - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                distances[here] = Math.Min(replaced, Math.Min(distances[here - 1], distances[here - width]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    distances[here] = Math.Min(distances[here], distances[here - 2 * width - 2] + 1);
            }
        }

        return distances[^1];
    }
}
