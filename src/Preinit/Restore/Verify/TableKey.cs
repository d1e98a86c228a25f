namespace Preinit.Restore;

/// <summary>A key of a hash table, or an item of a set, as a step of a path.</summary>
sealed record TableKey(object? Key);
