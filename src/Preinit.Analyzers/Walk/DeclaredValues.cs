using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Analyzers;

/// <summary>The values that fields, properties and events are declared with.</summary>
static class DeclaredValues
{
    /// <summary>Whether anything runs when a type is set up. Constants of type <see cref="decimal"/> are static fields in truth.</summary>
    public static bool HaveStatics(INamedTypeSymbol type, CancellationToken cancellation) => type.StaticConstructors.Any(c => !c.IsImplicitlyDeclared)
        || type.GetMembers().OfType<IFieldSymbol>().Any(f => f is { IsConst: true, Type.SpecialType: SpecialType.System_Decimal })
        || Of(type, isStatic: true, cancellation).Any();

    /// <summary>In the order of their execution.</summary>
    public static IEnumerable<EqualsValueClauseSyntax> Of(INamedTypeSymbol type, bool isStatic, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().SelectMany(t => t.Members)
            .Where(m => m.Modifiers.Any(SyntaxKind.StaticKeyword) == isStatic && !m.Modifiers.Any(SyntaxKind.ConstKeyword)).SelectMany(Of);

    static IEnumerable<EqualsValueClauseSyntax> Of(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Initializer).OfType<EqualsValueClauseSyntax>(),
        PropertyDeclarationSyntax { Initializer: { } value } => [value],
        _ => [],
    };
}
