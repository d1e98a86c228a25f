using System.Text;

namespace TokenCounter;

/// <summary>Turns a text into the ids of its tokens. Not thread-safe: it reuses its buffers.</summary>
sealed class BytePairEncoder
{
    PieceMerger? _merger;
    byte[] _bytes = new byte[256];
    char[] _chars = new char[256];

    /// <summary>Returns the ids of the tokens of <paramref name="text"/>, in its order.</summary>
    public List<int> Encode(ReadOnlySpan<char> text)
    {
        var ids = new List<int>();
        var start = 0;
        while (SpecialToken.Find(text[start..], out var token) is >= 0 and var index)
        {
            EncodeOrdinary(text.Slice(start, index), ids);
            start += index + token.Length;
            ids.Add(Vocabulary.SpecialIds[token]);
        }

        EncodeOrdinary(text[start..], ids);
        return ids;
    }

    void EncodeOrdinary(ReadOnlySpan<char> text, List<int> ids)
    {
        foreach (var piece in TextSplitter.Pieces.EnumerateMatches(text))
        {
            // Most pieces are tokens. Only the others need the merger, and the code for looking up parts of them.
            var bytes = ToBytes(text.Slice(piece.Index, piece.Length));
            if (Vocabulary.Ids.TryGetValue(new string(bytes), out var id))
                ids.Add(id);
            else
                (_merger ??= new()).Merge(bytes, ids);
        }
    }

    /// <summary>Returns the UTF-8 bytes of <paramref name="piece"/> in the form of the vocabulary's keys: one char for each.</summary>
    ReadOnlySpan<char> ToBytes(ReadOnlySpan<char> piece)
    {
        var maxCount = Encoding.UTF8.GetMaxByteCount(piece.Length);
        if (_bytes.Length < maxCount)
        {
            _bytes = new byte[maxCount];
            _chars = new char[maxCount];
        }

        var count = Encoding.UTF8.GetBytes(piece, _bytes);
        return _chars.AsSpan(0, Encoding.Latin1.GetChars(_bytes.AsSpan(0, count), _chars));
    }
}
