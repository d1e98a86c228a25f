using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>Changes of what the framework keeps for the whole process: those that are refused at publish (PREINIT3021).</summary>
static class FrameworkState
{
    static readonly Members Properties = new(
        ("System.Console", ["InputEncoding", "OutputEncoding"]),
        ("System.Diagnostics.Activity", ["ForceDefaultIdFormat", "TraceIdGenerator"]),
        ("System.Diagnostics.Trace", ["AutoFlush", "IndentLevel", "IndentSize", "UseGlobalLock"]),
        ("System.Environment", ["CurrentDirectory", "ExitCode"]),
        ("System.Globalization.CultureInfo", ["CurrentCulture", "CurrentUICulture", "DefaultThreadCurrentCulture", "DefaultThreadCurrentUICulture"]),
        ("System.Net.Http.HttpClient", ["DefaultProxy"]),
        ("System.Net.ServicePointManager", ["*"]),
        ("System.Net.WebRequest", ["DefaultWebProxy"]),
        ("System.Runtime.GCSettings", ["LargeObjectHeapCompactionMode", "LatencyMode"]),
        ("System.Text.RegularExpressions.Regex", ["CacheSize"]));

    static readonly Members Methods = new(
        ("System.Console", ["SetError", "SetIn", "SetOut"]),
        ("System.Environment", ["SetEnvironmentVariable"]),
        ("System.Data.Common.DbProviderFactories", ["RegisterFactory"]),
        ("System.Diagnostics.ActivitySource", ["AddActivityListener"]),
        ("System.Diagnostics.TraceListenerCollection", ["Add", "AddRange", "Clear"]),
        ("System.IO.Directory", ["SetCurrentDirectory"]),
        ("System.Runtime.InteropServices.NativeLibrary", ["SetDllImportResolver"]),
        ("System.Threading.SynchronizationContext", ["SetSynchronizationContext"]),
        ("System.Threading.ThreadPool", ["SetMaxThreads", "SetMinThreads"]));

    static readonly Members Events = new(
        ("System.AppDomain", ["*"]),
        ("System.Console", ["CancelKeyPress"]),
        ("System.Diagnostics.Activity", ["CurrentChanged"]),
        ("System.Runtime.Loader.AssemblyLoadContext", ["*"]),
        ("System.Threading.Tasks.TaskScheduler", ["UnobservedTaskException"]));

    public static Input? Of(IOperation operation) => Changed(operation) is { } member && !IsPutBack(operation, member)
        ? new(Rules.FrameworkState, member.ToDisplayString(SymbolNames.Short), Reach.Always)
        : null;

    static ISymbol? Changed(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } when Properties.Contain(property) => property,
        IInvocationOperation { TargetMethod: var method } when Methods.Contain(method) => method,
        IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: var changed } } when Events.Contain(changed) => changed,
        _ => null,
    };

    /// <summary>What is set twice by one method is set for its own use, and put back.</summary>
    static bool IsPutBack(IOperation operation, ISymbol member) => operation.Root().DescendantsAndSelf().Any(o => o switch
    {
        IEventAssignmentOperation { Adds: false, EventReference: IEventReferenceOperation { Event: var changed } } => Equal(changed, member),
        _ => o != operation && Equal(Changed(o), member),
    });

    static bool Equal(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
