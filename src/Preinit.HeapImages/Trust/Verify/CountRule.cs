namespace Preinit.HeapImages;

/// <summary>A field of a class with a number that is not negative, and not larger than the length of the array in another field.</summary>
sealed record CountRule(string Count, string Array);
