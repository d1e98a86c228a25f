namespace Preinit.Restore;

/// <summary>Types whose values are equal if their bytes are, and that are written as one value, not field by field.</summary>
static class PlainTypes
{
    static readonly HashSet<Type> Others =
    [
        typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(TimeSpan), typeof(DateOnly), typeof(TimeOnly), typeof(Guid), typeof(Half),
        typeof(Int128), typeof(UInt128), typeof(System.Text.Rune),
    ];

    public static bool Contains(Type type) => type.IsPrimitive || type.IsEnum || Others.Contains(type);

    /// <summary>By their bytes: a negative zero is not zero, and 1.0 is not 1.00. Only one of these types has room between its fields.</summary>
    public static bool AreEqual(object first, object second) =>
        ValueBytes.Of(first).SequenceEqual(ValueBytes.Of(second)) || first is DateTimeOffset moment && moment.EqualsExact((DateTimeOffset)second);
}
