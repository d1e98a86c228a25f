namespace Chip8;

/// <summary>64 × 32 pixels, on or off.</summary>
sealed class Screen
{
    public const int Width = 64, Height = 32;

    readonly bool[] _pixels = new bool[Width * Height];

    public bool this[int x, int y] => _pixels[y * Width + x];

    /// <summary>A number that tells this picture from others (FNV-1a).</summary>
    public ulong Hash
    {
        get
        {
            var hash = 14695981039346656037;
            foreach (var pixel in _pixels)
                hash = (hash ^ (pixel ? 1u : 0u)) * 1099511628211;
            return hash;
        }
    }

    public void Clear() => Array.Clear(_pixels);

    /// <summary>Turns the pixels of a sprite over, 8 in a row; what lies outside is cut off.</summary>
    /// <returns>Whether one of them was on.</returns>
    public bool Draw(int left, int top, ReadOnlySpan<byte> rows)
    {
        (left, top) = (left % Width, top % Height);
        var hit = false;
        for (var y = 0; y < rows.Length && top + y < Height; y++)
        {
            for (var x = 0; x < 8 && left + x < Width; x++)
            {
                if ((rows[y] & (0x80 >> x)) == 0)
                    continue;
                ref var pixel = ref _pixels[(top + y) * Width + left + x];
                hit |= pixel;
                pixel = !pixel;
            }
        }
        return hit;
    }
}
