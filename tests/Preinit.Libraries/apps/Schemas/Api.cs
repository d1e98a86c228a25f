using GraphQLParser;
using GraphQLParser.AST;
using Preinit;

namespace Schemas;

/// <summary>The schema of an interface and the queries that are known beforehand.</summary>
[Preinitialize]
static class Api
{
    public static readonly GraphQLDocument Schema = Parser.Parse("""
        "The shop"
        type Query { ware(id: ID!): Ware, wares(first: Int = 10, kind: Kind): [Ware!]! @deprecated(reason: "slow") }
        interface Named { name: String! }
        type Ware implements Named & Priced { name: String!, price: Float, kinds: [Kind] }
        interface Priced { price: Float }
        enum Kind { FOOD DRINK }
        input Filter { text: String = "é", limits: [Int!] = [1, 2] }
        union Any = Ware | Query
        """);

    public static readonly Dictionary<string, GraphQLDocument> Known = new(StringComparer.Ordinal)
    {
        ["one"] = Parser.Parse("query One($id: ID!) { ware(id: $id) { ...names price } } fragment names on Named { name }"),
        ["many"] = Parser.Parse("{ all: wares(first: 3, kind: FOOD) @include(if: true) { name } # comment\n }"),
    };
}
