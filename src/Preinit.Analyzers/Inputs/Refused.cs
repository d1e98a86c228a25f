using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>Objects that are refused at publish: the list of <c>src/Preinit.Capture/Scan/RefusedTypes.cs</c>, without what is made again at start-up.</summary>
static class Refused
{
    static readonly Dictionary<string, string?> ByName = new()
    {
        ["System.IO.FileStream"] = "PREINIT3009",
        ["System.IO.Pipes.PipeStream"] = "PREINIT3009",
        ["System.IO.UnmanagedMemoryStream"] = "PREINIT3009",
        ["System.Net.Security.SslStream"] = "PREINIT3009",
        ["System.Net.Sockets.NetworkStream"] = "PREINIT3009",
        ["System.Net.Sockets.Socket"] = "PREINIT3009",
        ["System.Net.Sockets.TcpClient"] = "PREINIT3009",
        ["System.Net.Sockets.UdpClient"] = "PREINIT3009",
        ["System.Reflection.Emit.DynamicMethod"] = "PREINIT3006",
        ["System.Runtime.InteropServices.CriticalHandle"] = "PREINIT3002",
        ["System.Runtime.InteropServices.GCHandle"] = "PREINIT3005",
        ["System.Runtime.InteropServices.SafeHandle"] = "PREINIT3002",
        ["System.Threading.EventWaitHandle"] = null,
        ["System.Threading.ExecutionContext"] = "PREINIT3003",
        ["System.Threading.PeriodicTimer"] = "PREINIT3004",
        ["System.Threading.Semaphore"] = null,
        ["System.Threading.SynchronizationContext"] = "PREINIT3003",
        ["System.Threading.Thread"] = "PREINIT3003",
        ["System.Threading.Timer"] = "PREINIT3004",
        ["System.Threading.WaitHandle"] = "PREINIT3002",
        ["System.Timers.Timer"] = "PREINIT3004",
    };

    static readonly Members Compilers = new(("System.Linq.Expressions.LambdaExpression", ["Compile"]), ("System.Linq.Expressions.Expression", ["Compile"]));

    public static Input? Of(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Constructor: { Parameters: { IsEmpty: false } parameters, ContainingType: var type } } when Opens(type, parameters[0].Type) is { } code =>
            Held(type, code),
        IObjectCreationOperation { Type: { } type } => OfType(type),
        IInvocationOperation { TargetMethod: var method } when Compilers.Contain(method) => Held(method.ReturnType, "PREINIT3006"),
        IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true, ReturnType: var type } } => OfType(type),
        IPropertyReferenceOperation { Property: { DeclaringSyntaxReferences.IsEmpty: true, Type: var type } } => OfType(type),
        _ => null,
    };

    /// <summary>The nearest base type decides.</summary>
    static Input? OfType(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current != null; current = current.BaseType)
        {
            if (ByName.TryGetValue(current.ToDisplayString(SymbolNames.Type), out var code))
                return code == null ? null : Held(type, code);
        }
        return null;
    }

    /// <summary>Objects of types that can be kept otherwise: a reader of a file, a source that a timer will cancel.</summary>
    static string? Opens(INamedTypeSymbol type, ITypeSymbol first) => (type.ToDisplayString(SymbolNames.Type), first.SpecialType) switch
    {
        ("System.IO.StreamReader" or "System.IO.StreamWriter", SpecialType.System_String) => "PREINIT3009",
        ("System.Threading.CancellationTokenSource", _) => "PREINIT3004",
        _ => null,
    };

    static Input Held(ITypeSymbol type, string code) => new(Rules.Refused, type.ToDisplayString(SymbolNames.Short), Reach.Itself, code);
}
