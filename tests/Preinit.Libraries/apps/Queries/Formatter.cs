using Antlr4.Runtime.Tree;

namespace Queries;

/// <summary>Shows how an expression was understood: every operation is in parentheses.</summary>
sealed class Formatter : QueryBaseVisitor<string>
{
    public static readonly Formatter Instance = new();

    public override string VisitTerminal(ITerminalNode node) => node.GetText();

    protected override string DefaultResult => "";

    protected override string AggregateResult(string aggregate, string nextResult) =>
        aggregate.Length == 0 ? nextResult : nextResult.Length == 0 ? aggregate : $"{aggregate} {nextResult}";

    public override string VisitSum(QueryParser.SumContext context) => $"({VisitChildren(context)})";

    public override string VisitProduct(QueryParser.ProductContext context) => $"({VisitChildren(context)})";

    public override string VisitPower(QueryParser.PowerContext context) => $"({VisitChildren(context)})";

    public override string VisitUnary(QueryParser.UnaryContext context) => $"({VisitChildren(context)})";

    public override string VisitComparison(QueryParser.ComparisonContext context) => $"[{VisitChildren(context)}]";

    public override string VisitConjunction(QueryParser.ConjunctionContext context) => $"{{{VisitChildren(context)}}}";

    public override string VisitDisjunction(QueryParser.DisjunctionContext context) => $"{{{VisitChildren(context)}}}";
}
