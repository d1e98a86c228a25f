namespace Preinit.Capture;

/// <summary>An argument of a method on the way to an object outside the image.</summary>
abstract record LinkConstant
{
    public sealed record Null : LinkConstant;

    public sealed record Text(string Value) : LinkConstant;

    /// <summary>An <see langword="int"/>, a <see langword="bool"/>, or an enumeration that is stored like one.</summary>
    public sealed record Number(int Value) : LinkConstant;

    /// <summary><c>typeof</c></summary>
    public sealed record TypeOf(TypeSpec Value) : LinkConstant;

    /// <summary>An array of <see cref="System.Type"/>.</summary>
    public sealed record Types(TypeSpec[] Values) : LinkConstant;
}
