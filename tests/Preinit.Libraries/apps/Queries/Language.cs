using Antlr4.Runtime;
using Preinit;

namespace Queries;

/// <summary>
/// The grammar's automata: deserialised by the static initialisers of the generated lexer and parser, and then learnt from by parsing,
/// which caches its decisions in them.
/// </summary>
[Preinitialize]
static class Language
{
    /// <summary>Queries that an app uses often, parsed at publish.</summary>
    public static readonly Dictionary<string, QueryParser.ScriptContext> Prepared = Warm(
        "SELECT a, b AS c FROM t WHERE a > 1 AND NOT b = 'x' OR c IS NOT NULL ORDER BY a DESC, b LIMIT 10 OFFSET 5",
        "SELECT DISTINCT count(*), sum(t.price * (1 - t.discount)) total FROM orders t LEFT JOIN lines l ON l.id = t.id GROUP BY t.day HAVING total >= 100",
        "INSERT INTO t (a, b) VALUES (1, 'it''s'), (-2.5e3, NULL); DELETE FROM t WHERE a NOT BETWEEN 1 AND 2 ^ 3 ^ 4; LET x = 1 + 2 * 3",
        "SELECT CASE WHEN a IN (1, 2) THEN 'low' WHEN a NOT IN (SELECT id FROM s) THEN 'high' ELSE (SELECT max(b) FROM u) END FROM (SELECT * FROM v) AS w UNION ALL SELECT 1 FROM d");

    public static (QueryParser.ScriptContext Tree, IReadOnlyList<string> Errors) Parse(string text)
    {
        var errors = new Errors();
        var lexer = new QueryLexer(new AntlrInputStream(text), TextWriter.Null, TextWriter.Null);
        lexer.RemoveErrorListeners();
        lexer.AddErrorListener(errors);
        var parser = new QueryParser(new CommonTokenStream(lexer), TextWriter.Null, TextWriter.Null);
        parser.RemoveErrorListeners();
        parser.AddErrorListener(errors);
        return (parser.script(), errors.Messages);
    }

    static Dictionary<string, QueryParser.ScriptContext> Warm(params string[] queries) => queries.ToDictionary(q => q, q => Parse(q).Tree, StringComparer.Ordinal);
}
