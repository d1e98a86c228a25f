using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>What is read from the clock, from chance, and from the machine.</summary>
static class Readings
{
    static readonly Members Changing = new(
        ("System.DateTime", ["Now", "UtcNow", "Today"]),
        ("System.DateTimeOffset", ["Now", "UtcNow"]),
        ("System.TimeProvider", ["GetUtcNow", "GetLocalNow", "GetTimestamp"]),
        ("System.Diagnostics.Stopwatch", ["GetTimestamp", "StartNew"]),
        ("System.Environment", ["TickCount", "TickCount64", "ProcessId"]),
        ("System.Guid", ["NewGuid", "CreateVersion7"]),
        ("System.HashCode", ["Combine", "ToHashCode"]),
        ("System.IO.Path", ["GetRandomFileName"]),
        ("System.Security.Cryptography.RandomNumberGenerator", ["GetBytes", "GetInt32", "GetItems", "GetString", "GetHexString"]));

    static readonly Members Fillers = new(
        ("System.Random", ["NextBytes", "Shuffle"]),
        ("System.Security.Cryptography.RandomNumberGenerator", ["Fill", "GetBytes", "GetNonZeroBytes", "Shuffle"]));

    static readonly Members OfMachine = new(
        ("System.Environment", ["CommandLine", "CurrentDirectory", "ExpandEnvironmentVariables", "GetEnvironmentVariable", "GetEnvironmentVariables",
            "MachineName", "ProcessorCount", "UserDomainName", "UserName"]),
        ("System.IO.Directory", ["GetCurrentDirectory"]),
        ("System.Net.Dns", ["GetHostName"]));

    /// <summary>Of the command line, the first word is the app itself, and found again. So are the user's culture and the local time zone, but not the region.</summary>
    static readonly Members Current = new(
        ("System.Environment", ["GetCommandLineArgs"]),
        ("System.Globalization.RegionInfo", ["CurrentRegion"]));

    static readonly Members Folders = new(
        ("System.Environment", ["GetFolderPath", "SystemDirectory", "GetLogicalDrives"]),
        ("System.IO.Path", ["GetTempPath", "GetTempFileName"]),
        ("System.IO.Directory", ["CreateTempSubdirectory"]));

    public static Input? Of(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Type: { Name: "Random" } type, Arguments.IsEmpty: true } when Is(type, "System.Random") =>
            new(Rules.Changing, "a Random without a seed", Reach.Derived),
        IInvocationOperation { Instance: IPropertyReferenceOperation { Property: { Name: "Shared", ContainingType.Name: "Random" } } } shared =>
            new(Rules.Changing, SymbolNames.Text(shared.TargetMethod), shared.TargetMethod.ReturnsVoid ? Reach.Arguments : Reach.Derived),
        IInvocationOperation { TargetMethod: { ReturnsVoid: true, IsStatic: true } method } when Fillers.Contain(method) =>
            new(Rules.Changing, SymbolNames.Text(method), Reach.Arguments),
        IInvocationOperation { TargetMethod: { Name: "GetHashCode", ContainingType.SpecialType: SpecialType.System_String } method } =>
            new(Rules.Changing, SymbolNames.Text(method), Reach.Derived),
        IInvocationOperation { TargetMethod: var method } => Of(method),
        IPropertyReferenceOperation { Property: var property } when !Calls.IsWritten(operation) => Of(property),
        _ => null,
    };

    static Input? Of(ISymbol member) =>
        Changing.Contain(member) ? new(Rules.Changing, SymbolNames.Text(member), Reach.Derived)
        : OfMachine.Contain(member) ? new(Rules.OfMachine, SymbolNames.Text(member), Reach.Derived)
        : Current.Contain(member) ? new(Rules.OfMachine, SymbolNames.Text(member), Reach.Itself)
        : Folders.Contain(member) ? new(Rules.OutsideFile, SymbolNames.Text(member), Reach.Derived)
        : null;

    static bool Is(ITypeSymbol type, string name) => type.ToDisplayString(SymbolNames.Type) == name;
}
