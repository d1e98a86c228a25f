namespace Preinit.Build;

/// <summary>Something in the image that should stay on the build machine.</summary>
/// <param name="Object">The number of the string or array in the heap.</param>
/// <param name="What">Reads after "it holds"; shows no secret.</param>
readonly record struct Leak(int Object, string What);
