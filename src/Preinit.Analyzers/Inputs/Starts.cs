using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>What goes on when the initialiser has returned, or speaks with others.</summary>
static class Starts
{
    static readonly Members Methods = new(
        ("System.Diagnostics.Process", ["Start"]),
        ("System.Net.Dns", ["GetHostEntry", "GetHostEntryAsync", "GetHostAddresses", "GetHostAddressesAsync"]),
        ("System.Net.Http.HttpClient", ["DeleteAsync", "GetAsync", "GetByteArrayAsync", "GetStreamAsync", "GetStringAsync", "PatchAsync", "PostAsync",
            "PutAsync", "Send", "SendAsync"]),
        ("System.Net.Http.Json.HttpClientJsonExtensions", ["*"]),
        ("System.Net.NetworkInformation.Ping", ["Send", "SendPingAsync"]),
        ("System.Net.Sockets.Socket", ["Connect", "ConnectAsync", "Bind", "Listen"]),
        ("System.Net.Sockets.TcpClient", ["Connect", "ConnectAsync"]),
        ("System.Net.Sockets.TcpListener", ["Start"]),
        ("System.Threading.ThreadPool", ["QueueUserWorkItem", "UnsafeQueueUserWorkItem", "RegisterWaitForSingleObject"]),
        ("System.Timers.Timer", ["Start"]));

    static readonly Members Threads = new(("System.Threading.Thread", ["Start", "UnsafeStart"]));
    static readonly Members Ends = new(("System.Threading.Thread", ["Join"]));
    static readonly Members Tasks = new(("System.Threading.Tasks.Task", ["Run"]), ("System.Threading.Tasks.TaskFactory", ["StartNew"]));

    public static Input? Of(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Constructor: { ContainingType: { Name: "Timer" } type } } when type.ToDisplayString(SymbolNames.Type) == "System.Threading.Timer" =>
            new(Rules.Starts, "Timer", Reach.Always),
        IInvocationOperation { TargetMethod: var method } => Of(operation, method),
        _ => null,
    };

    static Input? Of(IOperation operation, IMethodSymbol method) =>
        Methods.Contain(method) || Threads.Contain(method) && !IsEnded(operation) ? new(Rules.Starts, Text(method), Reach.Always)
        : Tasks.Contain(method) ? new(Rules.Starts, Text(method), Reach.LeftBehind)
        : null;

    /// <summary>Whether the method that starts a thread also waits for one.</summary>
    static bool IsEnded(IOperation operation) => operation.Root().Descendants().OfType<IInvocationOperation>().Any(i => Ends.Contain(i.TargetMethod));

    static string Text(ISymbol member) => member.ToDisplayString(SymbolNames.Short);
}
