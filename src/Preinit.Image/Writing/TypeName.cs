namespace Preinit.Image;

/// <summary>What becomes a <see cref="TypeNameRecord"/>.</summary>
readonly record struct TypeName(string Name, string Assembly);
