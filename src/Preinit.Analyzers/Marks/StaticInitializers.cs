using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Analyzers;

/// <summary>What runs when a type is set up.</summary>
static class StaticInitializers
{
    /// <summary>Constants of type <see cref="decimal"/> are static fields in truth.</summary>
    public static bool Any(INamedTypeSymbol type, CancellationToken cancellation) => !type.StaticConstructors.All(c => c.IsImplicitlyDeclared)
        || type.GetMembers().OfType<IFieldSymbol>().Any(f => f is { IsConst: true, Type.SpecialType: SpecialType.System_Decimal })
        || Values(type, cancellation).Any();

    /// <summary>The values that static fields, properties and events are declared with, in the order of their execution.</summary>
    public static IEnumerable<EqualsValueClauseSyntax> Values(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>().SelectMany(t => t.Members).SelectMany(Values);

    static IEnumerable<EqualsValueClauseSyntax> Values(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax field when IsStatic(field) => field.Declaration.Variables.Select(v => v.Initializer).OfType<EqualsValueClauseSyntax>(),
        PropertyDeclarationSyntax { Initializer: { } value } property when IsStatic(property) => [value],
        _ => [],
    };

    static bool IsStatic(MemberDeclarationSyntax member) => member.Modifiers.Any(SyntaxKind.StaticKeyword);
}
