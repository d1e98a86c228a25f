namespace Preinit.HeapImages;

/// <summary>Proves who wrote an image: on the very bytes in memory that are used afterwards, and before anything but the header is read.</summary>
static unsafe class SignatureCheck
{
    const int PartSize = 1 << 30;

    /// <param name="start">The file.</param>
    /// <param name="length">Its length.</param>
    /// <param name="keys">The keys that are trusted; if there are none, nothing is checked.</param>
    /// <exception cref="HeapImageException">It is not signed by one of them.</exception>
    public static void Run(byte* start, long length, IReadOnlyCollection<HeapImageKey> keys)
    {
        if (keys.Count == 0)
            return;
        var header = HeaderCheck.Run(start, length);
        if (header.SignatureLength == 0)
            throw Problems.NotSigned();
        var signed = length - header.SignatureLength;
        if (!SignatureBlock.TryRead(new(start + signed, (int)header.SignatureLength), out var algorithm, out var keyId, out var signature))
            throw Problems.Damaged("its signature is none");
        var named = keys.Where(k => k.KeyId == keyId && k.Algorithm == algorithm).ToList();
        if (named.Count == 0)
            throw Problems.UnknownKey(keyId);
        foreach (var key in named)
        {
            if (IsOf(key, start, signed, signature))
                return;
        }
        throw Problems.WrongSignature(keyId);
    }

    static bool IsOf(HeapImageKey key, byte* start, long length, ReadOnlySpan<byte> signature)
    {
        using var hash = key.Begin();
        for (long offset = 0; offset < length; offset += PartSize)
            hash.AppendData(new ReadOnlySpan<byte>(start + offset, (int)Math.Min(PartSize, length - offset)));
        return key.IsOf(hash, signature);
    }
}
