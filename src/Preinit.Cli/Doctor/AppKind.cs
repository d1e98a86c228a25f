namespace Preinit.Cli;

/// <summary>How an app was published, as far as its files tell.</summary>
enum AppKind
{
    FrameworkDependent,
    SelfContained,
    SingleFile,
    Native,
}
