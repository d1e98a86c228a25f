using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Preinit.Capture;

/// <summary>The handlers of the framework's static events, and of the objects that there is one of.</summary>
sealed class Events : IFrameworkState
{
    const string Core = FrameworkField.CoreLibrary;
    const string LoadContext = "System.Runtime.Loader.AssemblyLoadContext";

    /// <summary>The file of each is named like its class.</summary>
    static readonly (string Name, Func<object?> Handlers)[] All =
    [
        ("AppDomain.CurrentDomain.ProcessExit", () => FrameworkField.Of(AppDomain.CurrentDomain, "ProcessExit")),
        ("AppDomain.CurrentDomain.ProcessExit", Static(Core, "System.AppContext", "ProcessExit")), // where later runtimes keep it
        ("AppDomain.CurrentDomain.DomainUnload", () => FrameworkField.Of(AppDomain.CurrentDomain, "DomainUnload")),
        ("AppDomain.CurrentDomain.UnhandledException", Static(Core, "System.AppContext", "UnhandledException")),
        ("AppDomain.CurrentDomain.FirstChanceException", Static(Core, "System.AppContext", "FirstChanceException")),
        ("AppDomain.CurrentDomain.AssemblyLoad", Static(Core, LoadContext, "AssemblyLoad")),
        ("AppDomain.CurrentDomain.AssemblyResolve", Static(Core, LoadContext, "AssemblyResolve")),
        ("AppDomain.CurrentDomain.TypeResolve", Static(Core, LoadContext, "TypeResolve")),
        ("AppDomain.CurrentDomain.ResourceResolve", Static(Core, LoadContext, "ResourceResolve")),
        ("AssemblyLoadContext.Default.Resolving", () => FrameworkField.Of(AssemblyLoadContext.Default, "_resolving")),
        ("AssemblyLoadContext.Default.ResolvingUnmanagedDll", () => FrameworkField.Of(AssemblyLoadContext.Default, "_resolvingUnmanagedDll")),
        ("AssemblyLoadContext.Default.Unloading", () => FrameworkField.Of(AssemblyLoadContext.Default, "_unloading")),
        ("TaskScheduler.UnobservedTaskException", Static(Core, "System.Threading.Tasks.TaskScheduler", "UnobservedTaskException")),
        ("Contract.ContractFailed", Static(Core, "System.Runtime.CompilerServices.ContractHelper", "InternalContractFailed")),
        ("Console.CancelKeyPress", Static("System.Console", "System.Console", "s_cancelCallbacks")),
        ("Trace.Refreshing", Static("System.Diagnostics.TraceSource", "System.Diagnostics.Trace", "Refreshing")),
        ("TraceSource.Initializing", Static("System.Diagnostics.TraceSource", "System.Diagnostics.TraceSource", "Initializing")),
        ("Activity.CurrentChanged", Static("System.Diagnostics.DiagnosticSource", "System.Diagnostics.Activity", "CurrentChanged")),
        ("TypeDescriptor.Refreshed", Static("System.ComponentModel.TypeConverter", "System.ComponentModel.TypeDescriptor", "Refreshed")),
    ];

    public IEnumerable<StateEntry> Read() =>
        from source in All
        let handlers = source.Handlers() as Delegate
        where handlers != null
        from handler in handlers.GetInvocationList()
        where !IsFrameworks(handler)
        select new StateEntry(source.Name, handler, $"the handler is {NameOf(handler.Method)}");

    /// <summary>A handler that needs no object is subscribed by a class of the framework for itself, when it is set up, as it is in the published app.</summary>
    static bool IsFrameworks(Delegate handler) => handler.Method.DeclaringType is { } declaring && FrameworkTypes.Contains(declaring)
        && (handler.Target == null || handler.Target.GetType() is var target && target.IsDefined(typeof(CompilerGeneratedAttribute)) && !HasFields(target));

    static bool HasFields(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0;

    static string NameOf(MethodInfo method) => method.DeclaringType is { } declaring ? $"{StaticRoot.TypeName(declaring)}.{method.Name}" : method.Name;

    static Func<object?> Static(string assembly, string type, string name)
    {
        var field = new FrameworkField(assembly, type, name);
        return () => field.Value;
    }
}
