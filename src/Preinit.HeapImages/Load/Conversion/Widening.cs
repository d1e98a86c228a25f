namespace Preinit.HeapImages;

/// <summary>Conversions of numbers that lose nothing.</summary>
static class Widening
{
    /// <summary>To each kind, the kinds that fit into it.</summary>
    static readonly Dictionary<FieldKind, FieldKind[]> fitting = new()
    {
        [FieldKind.Int16] = [FieldKind.SByte, FieldKind.Byte],
        [FieldKind.UInt16] = [FieldKind.Byte, FieldKind.Char],
        [FieldKind.Int32] = [FieldKind.SByte, FieldKind.Byte, FieldKind.Int16, FieldKind.UInt16, FieldKind.Char],
        [FieldKind.UInt32] = [FieldKind.Byte, FieldKind.UInt16, FieldKind.Char],
        [FieldKind.Int64] = [FieldKind.SByte, FieldKind.Byte, FieldKind.Int16, FieldKind.UInt16, FieldKind.Char, FieldKind.Int32, FieldKind.UInt32],
        [FieldKind.UInt64] = [FieldKind.Byte, FieldKind.UInt16, FieldKind.Char, FieldKind.UInt32],
        [FieldKind.Single] = [FieldKind.SByte, FieldKind.Byte, FieldKind.Int16, FieldKind.UInt16],
        [FieldKind.Double] = [FieldKind.SByte, FieldKind.Byte, FieldKind.Int16, FieldKind.UInt16, FieldKind.Int32, FieldKind.UInt32, FieldKind.Single],
    };

    public static bool Exists(FieldKind from, FieldKind to) => fitting.TryGetValue(to, out var kinds) && kinds.Contains(from);

    /// <summary>The value as a box of the other kind.</summary>
    public static object Convert(object value, FieldKind to) => System.Convert.ChangeType(value is char c ? (ushort)c : value, (TypeCode)to, System.Globalization.CultureInfo.InvariantCulture);
}
