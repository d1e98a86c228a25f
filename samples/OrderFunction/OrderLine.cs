namespace OrderFunction;

/// <summary>So many of an article.</summary>
sealed record OrderLine(string Article, int Quantity);
