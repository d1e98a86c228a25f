using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Preinit.Inspect;

/// <summary>Values as people write them, everywhere in the same way.</summary>
public static class ValueText
{
    const int MostBytes = 16;

    internal static string Of(ValueKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        ValueKind.Boolean => bytes[0] != 0 ? "true" : "false",
        ValueKind.Char => Quoted(Read<char>(bytes).ToString(), '\''),
        ValueKind.SByte => Number(Read<sbyte>(bytes)),
        ValueKind.Byte => Number(Read<byte>(bytes)),
        ValueKind.Int16 => Number(Read<short>(bytes)),
        ValueKind.UInt16 => Number(Read<ushort>(bytes)),
        ValueKind.Int32 => Number(Read<int>(bytes)),
        ValueKind.UInt32 => Number(Read<uint>(bytes)),
        ValueKind.Int64 => Number(Read<long>(bytes)),
        ValueKind.UInt64 => Number(Read<ulong>(bytes)),
        ValueKind.Single => Number(Read<float>(bytes)),
        ValueKind.Double => Number(Read<double>(bytes)),
        ValueKind.Decimal => OfDecimal(bytes),
        ValueKind.DateTime => OfDateTime(Read<long>(bytes)),
        ValueKind.TimeSpan => Read<TimeSpan>(bytes).ToString("c", CultureInfo.InvariantCulture),
        ValueKind.Guid => Read<Guid>(bytes).ToString(),
        ValueKind.Pointer => $"0x{Read<ulong>(bytes):x}",
        _ => Convert.ToHexStringLower(bytes[..Math.Min(bytes.Length, MostBytes)]) + (bytes.Length > MostBytes ? "…" : ""),
    };

    /// <summary>In quotation marks, with what nobody could see written out.</summary>
    public static string Quoted(string text, char mark = '"')
    {
        var result = new StringBuilder().Append(mark);
        foreach (var character in text)
        {
            result.Append(character switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\0' => "\\0",
                '\\' => "\\\\",
                _ when character == mark => $"\\{mark}",
                _ when char.IsControl(character) || char.IsSurrogate(character) && text.Length == 1 => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }
        return result.Append(mark).ToString();
    }

    /// <summary>The same, and no longer than fits.</summary>
    public static string Quoted(string text, int most) => text.Length <= most ? Quoted(text) : Quoted(text[..most]) + "…";

    static string Number<T>(T value) where T : IFormattable => value.ToString(null, CultureInfo.InvariantCulture);

    static string OfDecimal(ReadOnlySpan<byte> bytes)
    {
        try
        {
            // In memory: flags, high, low and middle; the constructor wants low, middle, high, flags.
            var parts = MemoryMarshal.Cast<byte, int>(bytes);
            return Number(new decimal([parts[2], parts[3], parts[1], parts[0]]));
        }
        catch (ArgumentException)
        {
            return Convert.ToHexStringLower(bytes);
        }
    }

    static string OfDateTime(long data)
    {
        const long TicksMask = 0x3FFF_FFFF_FFFF_FFFF;
        var ticks = data & TicksMask;
        if (ticks > DateTime.MaxValue.Ticks)
            return Number(data);
        var kind = ((ulong)data >> 62) switch { 0 => DateTimeKind.Unspecified, 1 => DateTimeKind.Utc, _ => DateTimeKind.Local };
        return new DateTime(ticks, kind == DateTimeKind.Local ? DateTimeKind.Unspecified : kind).ToString("O", CultureInfo.InvariantCulture)
            + (kind == DateTimeKind.Local ? " local" : "");
    }

    static T Read<T>(ReadOnlySpan<byte> bytes) where T : unmanaged => MemoryMarshal.Read<T>(bytes);
}
