using System.Runtime.InteropServices;
using System.Text;

namespace Preinit.Image;

/// <summary>Writes the values of one section; the twin of <see cref="SectionReader"/>.</summary>
sealed class SectionWriter
{
    readonly MemoryStream stream = new();

    public void UInt32(uint value) => stream.Write(BitConverter.GetBytes(value));

    public void Guid(Guid value) => stream.Write(value.ToByteArray());

    public void String(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        UInt32((uint)bytes.Length);
        stream.Write(bytes);
        while (stream.Length % 4 != 0)
            stream.WriteByte(0);
    }

    public void Records<T>(ReadOnlySpan<T> records) where T : unmanaged => stream.Write(MemoryMarshal.AsBytes(records));

    public byte[] ToArray() => stream.ToArray();
}
