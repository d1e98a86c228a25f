using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Preinit.Analyzers;

/// <summary>What may be marked: the rules of Discover, where the attribute is.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MarkAnalyzer : MarkedCodeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics =>
        [Rules.WrongMethod, Rules.GenericType, Rules.NothingToRun, Rules.WrongSurrogate, Rules.WrongField];

    private protected override void Start(CompilationStartAnalysisContext start, MarkSymbols marks)
    {
        start.RegisterSymbolAction(c => CheckType(c, marks, (INamedTypeSymbol)c.Symbol), SymbolKind.NamedType);
        start.RegisterSymbolAction(c => CheckMethod(c, marks, (IMethodSymbol)c.Symbol), SymbolKind.Method);
        start.RegisterSymbolAction(c => CheckFields(c, marks, (INamedTypeSymbol)c.Symbol), SymbolKind.NamedType);
    }

    static void CheckType(SymbolAnalysisContext context, MarkSymbols marks, INamedTypeSymbol type)
    {
        foreach (var mark in MarkSymbols.Of(type, marks.Preinitialize))
        {
            if (MarkRules.IsGeneric(type))
                Report(context, Rules.GenericType, mark, type);
            else if (!DeclaredValues.HaveStatics(type, context.CancellationToken))
                Report(context, Rules.NothingToRun, mark, type);
        }
        if (marks.Surrogate != null && MarkRules.IsSurrogate(type, marks.Surrogate) && !MarkRules.CanBeCreated(type))
            context.ReportDiagnostic(Diagnostic.Create(Rules.WrongSurrogate, type.Locations[0], type.ToDisplayString()));
    }

    static void CheckMethod(SymbolAnalysisContext context, MarkSymbols marks, IMethodSymbol method)
    {
        foreach (var mark in marks.Calls(method))
        {
            if (MarkRules.IsGeneric(method.ContainingType))
                Report(context, Rules.GenericType, mark, method.ContainingType);
            else if (!MarkRules.CanBeCalled(method))
                Report(context, Rules.WrongMethod, mark, method);
        }
    }

    /// <summary>Asked of the type, since those behind properties are not declared.</summary>
    static void CheckFields(SymbolAnalysisContext context, MarkSymbols marks, INamedTypeSymbol type)
    {
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            foreach (var mark in MarkSymbols.Of(field, marks.RunAtStartup))
            {
                if (MarkRules.ReasonAgainst(field) is { } reason)
                    Report(context, Rules.WrongField, mark, field.AssociatedSymbol ?? field, reason);
            }
        }
    }

    static void Report(SymbolAnalysisContext context, DiagnosticDescriptor rule, AttributeData mark, ISymbol target, string? reason = null) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, mark.PlaceOf(target, context.CancellationToken), target.ToDisplayString(SymbolNames.Full), reason));
}
