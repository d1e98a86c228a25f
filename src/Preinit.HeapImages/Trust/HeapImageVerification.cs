using System.Reflection;
using Preinit.HeapImages;

namespace Preinit;

/// <summary>
/// Makes the loading of an image safe for memory, whoever wrote the image: before anything of it is restored, it is proven to be one that this program could have in memory, and to hold objects of
/// allowed types only. Immutable, and so thread-safe.
/// </summary>
/// <remarks>
/// <para>Allowed are objects of <see cref="AllowedTypes"/> and <see cref="AllowedAssemblies"/>, and those types of .NET for which Preinit proves what their code relies on: numbers, strings, dates, tuples, arrays, and the
/// common collections. Another type of .NET can be allowed by naming it; that its fields are as its code expects them is then not proven.</para>
/// <para>What is proven is that every reference leads to an object of a type that may be there. That the values make sense is for the program to check: a list may be empty that never is, a
/// chain may have no end, and two fields may refer to one object that are never the same.</para>
/// <para>No code of the program runs before everything is proven, but for static constructors of allowed types. Then hash functions of allowed types may run, and static methods with <see cref="AfterRestoreAttribute"/>.</para>
/// </remarks>
public sealed record HeapImageVerification
{
    AllowList? list;

    /// <summary>The types that objects may have. Of a generic type all instantiations with allowed types are allowed, of an allowed type its arrays.</summary>
    public IReadOnlyCollection<Type> AllowedTypes
    {
        get;
        init => (field, list) = ([.. value], null);
    } = [];

    /// <summary>Assemblies all of whose types are allowed.</summary>
    public IReadOnlyCollection<Assembly> AllowedAssemblies
    {
        get;
        init => (field, list) = ([.. value], null);
    } = [];

    /// <summary>How large the file may be, and what is reserved for it.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>How many objects there may be.</summary>
    public long MaxObjects { get; init; } = 100_000_000;

    /// <summary>Types that occur as type arguments only, such as interfaces.</summary>
    internal IReadOnlyCollection<Type> MentionedTypes
    {
        get;
        init => (field, list) = (value, null);
    } = [];

    internal void CheckLength(long length)
    {
        if (length > MaxBytes)
            throw Problems.OverLimit("bytes", length, MaxBytes);
    }

    internal AllowList List => list ??= new(this);

    /// <summary>
    /// Allows a type, what its fields are declared as, what the fields of these are declared as, and so on. Of .NET's own types, those are allowed that can be proven. Classes that are
    /// derived from a declared one are not found in this way.
    /// </summary>
    /// <typeparam name="TRoot">What is to be loaded.</typeparam>
    /// <param name="others">Further types, such as derived classes, with what their fields are declared as.</param>
    public static HeapImageVerification For<TRoot>(params Type[] others)
    {
        var walk = new DeclaredTypes();
        walk.Add(typeof(TRoot));
        foreach (var other in others)
            walk.Add(other);
        return new() { AllowedTypes = walk.Own, MentionedTypes = walk.Mentioned };
    }
}
