using System.Text;

namespace Preinit.Image;

/// <summary>Reads the values of one section in order. Going past its end throws <see cref="InvalidDataException"/>.</summary>
unsafe ref struct SectionReader(byte* start, uint length)
{
    readonly byte* end = start + length;
    byte* position = start;

    public uint UInt32() => *(uint*)Take(sizeof(uint));

    public Guid Guid() => *(Guid*)Take(sizeof(Guid));

    public string String()
    {
        var length = (int)UInt32();
        return Encoding.UTF8.GetString(Take((length + 3) & ~3), length);
    }

    byte* Take(int count)
    {
        if (count < 0 || end - position < count)
            throw new InvalidDataException("a section of the image ends too early");

        var taken = position;
        position += count;
        return taken;
    }
}
