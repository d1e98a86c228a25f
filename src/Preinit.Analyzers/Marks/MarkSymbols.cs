using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Preinit.Analyzers;

/// <summary>The attributes, as a compilation knows them.</summary>
sealed class MarkSymbols
{
    readonly Compilation compilation;

    MarkSymbols(Compilation compilation, INamedTypeSymbol preinitialize)
    {
        this.compilation = compilation;
        Preinitialize = preinitialize;
        BeforeCapture = Find("BeforeCaptureAttribute");
        AfterRestore = Find("AfterRestoreAttribute");
        NotCaptured = Find("NotCapturedAttribute");
        RunAtStartup = Find("RunAtStartupAttribute");
        Surrogate = Find("ISurrogate`1");
    }

    public INamedTypeSymbol Preinitialize { get; }
    public INamedTypeSymbol? BeforeCapture { get; }
    public INamedTypeSymbol? AfterRestore { get; }
    public INamedTypeSymbol? NotCaptured { get; }
    public INamedTypeSymbol? RunAtStartup { get; }
    public INamedTypeSymbol? Surrogate { get; }

    /// <returns><see langword="null"/> if the project does not refer to Preinit.</returns>
    public static MarkSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Preinit.PreinitializeAttribute") is { } preinitialize ? new(compilation, preinitialize) : null;

    /// <summary>What Preinit calls: initialisers and hooks.</summary>
    public IEnumerable<AttributeData> Calls(ISymbol symbol) => Of(symbol, Preinitialize).Concat(Of(symbol, BeforeCapture)).Concat(Of(symbol, AfterRestore));

    public static IEnumerable<AttributeData> Of(ISymbol symbol, INamedTypeSymbol? attribute) => attribute == null
        ? []
        : symbol.GetAttributes().Where(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute));

    /// <summary>Whether a field, or the one behind a property, has its value from somewhere else than the image.</summary>
    public bool IsLeftOut(ISymbol member) => Storage(member) is { } field && (Of(field, NotCaptured).Any() || Of(field, RunAtStartup).Any());

    /// <summary>Whether the value that a field or property is declared with is not for the image.</summary>
    public bool RunsAtStartup(ISymbol member) => Storage(member) is { } field && Of(field, RunAtStartup).Any();

    /// <summary>The field itself, or the one that the compiler makes for a property or event.</summary>
    static ISymbol? Storage(ISymbol member) => member as IFieldSymbol
        ?? member.ContainingType.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, member));

    INamedTypeSymbol? Find(string name) => compilation.GetTypeByMetadataName("Preinit." + name);
}
