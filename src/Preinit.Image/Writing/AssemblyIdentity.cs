namespace Preinit.Image;

/// <summary>What becomes an <see cref="AssemblyRecord"/>.</summary>
readonly record struct AssemblyIdentity(string Name, Guid Module, int TypeIndex);
