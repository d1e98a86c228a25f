namespace Preinit.Inspect;

/// <summary>Why an image cannot be looked into, in a sentence for people.</summary>
public sealed class InspectException(string code, string message) : Exception(message)
{
    /// <summary>One of <see cref="InspectCodes"/>.</summary>
    public string Code { get; } = code;
}
