using GraphQLParser.Visitors;

namespace Schemas;

/// <summary>Collects the fields that a document asks for.</summary>
sealed class Names : ASTVisitor<Names.Found>
{
    public sealed class Found : IASTVisitorContext
    {
        public List<string> Fields { get; } = [];
        public CancellationToken CancellationToken => default;
    }

    protected override ValueTask VisitFieldAsync(GraphQLParser.AST.GraphQLField field, Found context)
    {
        context.Fields.Add(field.Name.StringValue);
        return base.VisitFieldAsync(field, context);
    }
}
