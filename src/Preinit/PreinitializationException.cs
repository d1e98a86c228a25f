namespace Preinit;

/// <summary>Thrown at start-up when the image could not be used although the environment variable <c>PREINIT=require</c> asks for it.</summary>
public sealed class PreinitializationException : Exception
{
    /// <summary>Creates the exception with a message that names the assembly and the reason.</summary>
    public PreinitializationException(string message) : base(message) { }
}
