namespace TinyLisp;

/// <summary>A mistake in a Lisp program.</summary>
sealed class LispException(string message) : Exception(message);
