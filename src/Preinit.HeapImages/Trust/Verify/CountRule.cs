namespace Preinit.HeapImages;

/// <summary>A field of a class with a number that is not negative, and not larger than the length of the array in another field.</summary>
sealed class CountRule(string count, string array)
{
    public string Count => count;

    public string Array => array;
}
