using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Preinit.Analyzers;

/// <summary>Fields that hold nothing before they are filled. What is declared with a value may be meant to be read before it is changed.</summary>
static class DeclaredEmpty
{
    public static bool Is(ISymbol member, CancellationToken cancellation) => member.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellation)).All(d => d switch
    {
        VariableDeclaratorSyntax { Initializer: var initializer } => IsEmpty(initializer),
        PropertyDeclarationSyntax { Initializer: var initializer } => IsEmpty(initializer),
        _ => false,
    });

    static bool IsEmpty(EqualsValueClauseSyntax? initializer) => initializer?.Value switch
    {
        null => true,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: LiteralExpressionSyntax literal } => IsNothing(literal),
        LiteralExpressionSyntax literal => IsNothing(literal),
        CollectionExpressionSyntax { Elements.Count: 0 } => true,
        BaseObjectCreationExpressionSyntax { Initializer: null, ArgumentList: null or { Arguments.Count: 0 } } => true,
        ArrayCreationExpressionSyntax { Initializer: null } => true,
        _ => false,
    };

    static bool IsNothing(LiteralExpressionSyntax literal) => literal.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression
        || literal.Token.Value is 0 or false;
}
