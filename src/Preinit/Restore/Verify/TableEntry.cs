namespace Preinit.Restore;

/// <summary>An entry of a hash table, or an item of a set, which has no value.</summary>
readonly record struct TableEntry(object? Key, object? Value);
