using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>What is said while one types. Codes below 8000 are those of the publish, for the same misuse.</summary>
static class Rules
{
    const string Category = "Preinit";
    const string Pages = "https://github.com/preinit/preinit/blob/main/docs/diagnostics/";

    public static readonly DiagnosticDescriptor WrongMethod = new("PREINIT1001", "A method cannot be called",
        "{0} cannot be called by Preinit: a marked method is static, returns void, is not async and has no parameters. "
        + "Change its signature, or call it from a method that fits and mark that one.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT1001.md");

    public static readonly DiagnosticDescriptor GenericType = new("PREINIT1002", "A generic type is marked",
        "{0} is generic: each instantiation has statics of its own, and which ones the app uses is not known. "
        + "Move what is marked to a type that is not generic, or remove the attribute.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT1002.md");

    public static readonly DiagnosticDescriptor NothingToRun = new("PREINIT1003", "Nothing to run",
        "{0} is marked with [Preinitialize] but has no static initialisers. Mark the method that fills its statics, or remove the attribute.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT1003.md");

    public static readonly DiagnosticDescriptor WrongSurrogate = new("PREINIT1007", "A surrogate that cannot be used",
        "{0} implements ISurrogate but cannot be created by Preinit: a surrogate is not generic and has a public constructor without parameters. "
        + "Add one, or make the class abstract if others derive from it.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT1007.md");

    public static readonly DiagnosticDescriptor InstanceField = new("PREINIT8001", "[RunAtStartup] on an instance field",
        "{0} is a field of each object, whose initialiser runs with the constructor. Write [RunAtStartup] on the static field that leads to the object, "
        + "or [NotCaptured] on this one.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT8001.md");
}
