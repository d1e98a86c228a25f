namespace TinyLisp;

/// <summary>The lists that are no calls. All other syntax is made of these by macros.</summary>
enum SpecialForm
{
    None,

    /// <summary><c>(quote x)</c>, also written <c>'x</c>: x, not evaluated.</summary>
    Quote,

    /// <summary><c>(if test then else…)</c></summary>
    If,

    /// <summary><c>(define name value)</c>: sets the global value.</summary>
    Define,

    /// <summary><c>(setq name value)</c>: sets the innermost variable of the name.</summary>
    Set,

    /// <summary><c>(lambda (parameter… &amp;rest more) body…)</c></summary>
    Lambda,

    /// <summary><c>(macro (parameter…) body…)</c>: a function of code that returns code.</summary>
    Macro,

    /// <summary><c>(progn expression…)</c>: one after the other; the value is that of the last.</summary>
    Progn,

    /// <summary><c>(while test body…)</c></summary>
    While,
}
