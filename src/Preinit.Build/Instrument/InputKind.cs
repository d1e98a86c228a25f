namespace Preinit.Build;

/// <summary>What an initialiser can depend on besides its own code. In the order in which they explain why two captures differ.</summary>
enum InputKind
{
    Clock,
    Random,
    Variable,
    Culture,
    TimeZone,
    Machine,
    Process,
    AppFolder,
    Folder,
    File,
    Console,
    Registry,
    LoadedAssemblies,
    Network,
    StartedProcess,
    Concurrency,
}
