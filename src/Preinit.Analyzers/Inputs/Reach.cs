namespace Preinit.Analyzers;

/// <summary>When something that an initialiser does is worth a word.</summary>
enum Reach
{
    /// <summary>If it is done.</summary>
    Always,

    /// <summary>If a static field keeps the value, or what is computed from it.</summary>
    Derived,

    /// <summary>If a static field keeps the value itself, or an object that holds it.</summary>
    Itself,

    /// <summary>If nobody waits for it: the value is thrown away, or a static field keeps it.</summary>
    LeftBehind,

    /// <summary>If a static field keeps an object that was passed and is changed.</summary>
    Arguments,
}
