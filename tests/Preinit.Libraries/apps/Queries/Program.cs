using Antlr4.Runtime;
using Antlr4.Runtime.Tree;
using Queries;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Formatter.Instance.Visit(Language.Parse("SELECT a + b * c FROM t").Tree));
    return;
}

Print();
foreach (var number in Enumerable.Range(0, 300))
    Language.Prepared[$"query {number}"] = Language.Parse($"SELECT c{number}, f({number}) FROM t WHERE {string.Join(" OR ", Enumerable.Range(0, number % 7 + 1).Select(n => $"a{n} + {n} <> {number}"))}").Tree;
((ParserRuleContext)Language.Prepared.First().Value.GetChild(0)).children.Clear();
GC.Collect();
Print();

static void Print()
{
    foreach (var (query, tree) in Language.Prepared.Take(4))
        Console.WriteLine($"{query.Length}: {Formatter.Instance.Visit(tree)}");
    Console.WriteLine($"{Language.Prepared.Count} queries, {Language.Prepared.Values.Sum(t => t.SourceInterval.Length)} tokens, {Decisions() > 0}");
    foreach (var text in new[]
    {
        "select a from t where x = 1 or y = 2 and z < 3 + 4 * -5", "SELECT (1 + 2) * 3, 'Grüße' || \"quoted name\" FROM größe", "LET y = 2 ^ 3 ^ 2 - 1",
        "SELECT FROM t", "SELECT a FROM t WHERE (b = 1", "SELECT a ? FROM t", "/* nothing */ -- but a comment", "DELETE FROM t; LET",
    })
    {
        var (tree, errors) = Language.Parse(text);
        Console.WriteLine(errors.Count > 0 ? string.Join(" | ", errors) : Formatter.Instance.Visit(tree));
        if (errors.Count == 0)
            Console.WriteLine(tree.ToStringTree(QueryParser.ruleNames));
    }
    Console.WriteLine(string.Join(' ', Enumerable.Range(1, 12).Select(QueryParser.DefaultVocabulary.GetDisplayName)));
    Console.WriteLine($"{QueryParser._ATN.states.Count} {QueryLexer._ATN.states.Count} {QueryParser._ATN.ruleToStartState.Length}");
}

// What the parser has learnt.
static int Decisions() => new QueryParser(null).Interpreter.decisionToDFA.Sum(d => d.states.Count);
