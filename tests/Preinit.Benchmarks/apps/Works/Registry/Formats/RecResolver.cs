using MessagePack;
using MessagePack.Formatters;

namespace Works;

/// <summary>The formatters that the table needs.</summary>
sealed class RecResolver : IFormatterResolver
{
    public static RecResolver Instance { get; } = new();

    public IMessagePackFormatter<T>? GetFormatter<T>() => Cache<T>.Formatter;

    static IMessagePackFormatter? Create(Type type) =>
        type == typeof(string) ? NullableStringFormatter.Instance
        : type == typeof(Rec) ? new RecFormatter()
        : null;

    static class Cache<T>
    {
        public static readonly IMessagePackFormatter<T>? Formatter = (IMessagePackFormatter<T>?)Create(typeof(T));
    }
}
