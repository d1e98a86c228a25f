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

    public static readonly DiagnosticDescriptor WrongField = new("PREINIT1008", "A field has no initialiser that could run at start-up",
        "{0} {1}. Make it a static field of the process, or remove the attribute.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT1008.md");

    // Arguments of the following ones: the static field that keeps it, or else the initialiser; what it is; where; the code of the publish.

    public static readonly DiagnosticDescriptor Changing = new("PREINIT8002", "A value that differs from run to run",
        "{0} would keep what {1}{2} gives at publish, and no two runs agree on that. "
        + "Write [RunAtStartup] on the field, or compute it in a type that is not marked.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT8002.md");

    public static readonly DiagnosticDescriptor OfMachine = new("PREINIT8003", "A value of the machine that publishes",
        "{0} would keep what {1}{2} gives at publish, and the app may run elsewhere. "
        + "Write [RunAtStartup] on the field, or compute it in a type that is not marked.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT8003.md");

    public static readonly DiagnosticDescriptor OutsideFile = new("PREINIT8004", "A file outside the project",
        "{0} would keep what is found at {1}{2} at publish, and the app may run elsewhere. "
        + "Put the file beside the app, or read it in an [AfterRestore] method.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT8004.md");

    public static readonly DiagnosticDescriptor Starts = new("PREINIT8005", "A thread, timer, process or connection is started",
        "{0} starts something by {1}{2} that ends with the process at publish, and the restored app has none of it. "
        + "Start it in an [AfterRestore] method, or in a type that is not marked.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT8005.md");

    public static readonly DiagnosticDescriptor FrameworkState = new("PREINIT8006", "A change of the framework's state",
        "{0} changes state of the framework by {1}{2}, of which an image has none (PREINIT3021). "
        + "Make the change in an [AfterRestore] method, or at the start of Main.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT8006.md");

    public static readonly DiagnosticDescriptor Refused = new("PREINIT8007", "An object that cannot be frozen",
        "{0} would hold an object of type {1}{2}, which cannot be frozen ({3}). "
        + "Write [RunAtStartup] on the field, or [NotCaptured] and create it on demand.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT8007.md");

    public static readonly DiagnosticDescriptor Order = new("PREINIT8008", "Used before it is filled",
        "{0} uses {1} before {2} fills it. Give {2} a smaller Order than {0} has, or call it.",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT8008.md");

    public static readonly DiagnosticDescriptor Tables = new("PREINIT8009", "Tables that publish could build",
        "{0} builds the same tables in every process; with [Preinitialize], publish would build them once",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Pages + "PREINIT8009.md");
}
