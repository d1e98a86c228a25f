namespace Preinit.HeapImages;

/// <summary>A static field and its value.</summary>
sealed class OtherField(Type type, string name, object? value)
{
    public Type Type { get; } = type;
    public string Name { get; } = name;
    public object? Value { get; } = value;
}
