namespace TinyLisp;

/// <summary>A text ends within an expression. More lines may complete it.</summary>
sealed class UnfinishedException() : Exception("the text ends within an expression");
