namespace Preinit.Image;

/// <summary>An assembly whose types occur in an image: the image belongs to that build of it.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Module">Its module version id.</param>
/// <param name="TypeIndex">A type of the image that the assembly defines; through it the assembly is found at start-up.</param>
readonly record struct AssemblyIdentity(string Name, Guid Module, int TypeIndex);
