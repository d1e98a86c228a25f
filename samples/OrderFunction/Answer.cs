namespace OrderFunction;

/// <summary>What the function answers: what the order costs, or what is wrong with it.</summary>
sealed record Answer(string Id, bool Accepted, decimal Net, decimal Tax, decimal Total, IReadOnlyList<string> Problems);
