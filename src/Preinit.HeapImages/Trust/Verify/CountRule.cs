namespace Preinit.HeapImages;

/// <summary>A field of a class with a number that is not negative, and not larger than the length of the array in another field.</summary>
readonly record struct CountRule(string Count, string Array);
