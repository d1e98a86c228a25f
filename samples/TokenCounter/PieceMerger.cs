namespace TokenCounter;

/// <summary>
/// The byte-pair merge of one piece of text. At first each byte is a part of its own; then, again and again, those two neighbours
/// merge that make the token with the smallest id, the leftmost ones if there are several, until no two neighbours make a token.
/// </summary>
/// <remarks>
/// The pairs wait in a priority queue, so that a long piece, such as a line of dashes, takes no time quadratic in its length. A part
/// is known by the index of its first byte.
/// </remarks>
sealed class PieceMerger
{
    const int None = -1;

    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _ids =
        Vocabulary.Ids.GetAlternateLookup<ReadOnlySpan<char>>();

    readonly PriorityQueue<int, long> _pairs = new();
    int[] _previous = [];
    int[] _next = [];

    // The id of the token that a part makes with the next one.
    int[] _pairIds = [];

    /// <summary>Adds the ids of the tokens that <paramref name="bytes"/> merge into to <paramref name="ids"/>.</summary>
    public void Merge(ReadOnlySpan<char> bytes, List<int> ids)
    {
        Start(bytes);
        while (_pairs.TryDequeue(out var left, out var priority))
        {
            // A pair stays in the queue when one of its parts merges with another part.
            if (_pairIds[left] != IdOf(priority))
                continue;

            var right = _next[left];
            var end = _next[right];
            _pairIds[right] = None;
            _next[left] = end;
            if (end < bytes.Length)
                _previous[end] = left;

            AddPair(bytes, left);
            if (left > 0)
                AddPair(bytes, _previous[left]);
        }

        for (var part = 0; part < bytes.Length; part = _next[part])
            ids.Add(_ids[bytes[part.._next[part]]]);
    }

    void Start(ReadOnlySpan<char> bytes)
    {
        if (_next.Length < bytes.Length)
        {
            _previous = new int[bytes.Length];
            _next = new int[bytes.Length];
            _pairIds = new int[bytes.Length];
        }

        for (var part = 0; part < bytes.Length; part++)
        {
            _previous[part] = part - 1;
            _next[part] = part + 1;
        }

        for (var part = 0; part < bytes.Length; part++)
            AddPair(bytes, part);
    }

    void AddPair(ReadOnlySpan<char> bytes, int left)
    {
        var right = _next[left];
        if (right == bytes.Length || !_ids.TryGetValue(bytes[left.._next[right]], out var id))
        {
            _pairIds[left] = None;
            return;
        }

        _pairIds[left] = id;
        _pairs.Enqueue(left, PriorityOf(id, left));
    }

    static long PriorityOf(int id, int left) => (long)id << 32 | (uint)left;

    static int IdOf(long priority) => (int)(priority >> 32);
}
