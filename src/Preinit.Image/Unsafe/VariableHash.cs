namespace Preinit.Image;

/// <summary>
/// The hash of an environment variable's value: <see cref="Checksum"/> of its UTF-16 code units, followed by zeros up to a whole word. A value contains no
/// zero itself. The text is only read, into memory of its own.
/// </summary>
static unsafe class VariableHash
{
    public static ulong Of(string value)
    {
        var words = new ulong[(value.Length + 3) / 4];
        fixed (ulong* start = words)
        {
            value.CopyTo(new Span<char>(start, value.Length));
            return Checksum.Compute((byte*)start, words.Length * sizeof(ulong));
        }
    }
}
