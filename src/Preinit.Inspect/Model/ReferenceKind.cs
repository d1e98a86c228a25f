namespace Preinit.Inspect;

/// <summary>What a reference leads to.</summary>
public enum ReferenceKind
{
    /// <summary>An object of the image.</summary>
    Object,

    /// <summary>Nothing.</summary>
    Null,

    /// <summary>An object of the framework or a library, which is found again at start-up, or one that code makes, such as a delegate.</summary>
    Outside,

    /// <summary>An object that is made at start-up from others.</summary>
    Made,

    /// <summary>It is no reference, but a value.</summary>
    None,
}
