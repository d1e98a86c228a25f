namespace Preinit.Libraries;

/// <summary>An app that freezes objects of a library. With the argument <c>start</c> it only begins.</summary>
/// <param name="Name">Its folder in <c>apps</c>, and its assembly.</param>
/// <param name="Library">The library's package, or what the app uses instead of one.</param>
/// <param name="Frozen">What is in the image, in words.</param>
public sealed record LibraryApp(string Name, string Library, string Frozen)
{
    public static IReadOnlyList<LibraryApp> All { get; } =
    [
        new("Tokenizers", "Microsoft.ML.Tokenizers", "the tokenizer of o200k, with its vocabulary"),
        new("Markdown", "Markdig", "a pipeline with the advanced extensions; parsed documents") { MayBeRefused = ["Markdown.Warm"] },
        new("Times", "NodaTime", "all time zones, and patterns"),
        new("JsonTrees", "Newtonsoft.Json", "parsed trees") { MayBeRefused = ["JsonTrees.Warm"] },
        new("Lisp", "an interpreter in the app", "a global scope with its prelude evaluated"),
        new("TextJson", "System.Text.Json", "contracts of the source generator, warmed; trees") { MayBeRefused = ["TextJson.Warm"] },
        new("Services", "Microsoft.Extensions.DependencyInjection", "a provider with its singletons, and a configuration"),
        new("Scripts", "Jint", "an engine with its prelude executed, and a prepared script"),
        new("Phones", "libphonenumber-csharp", "the rules of all countries, warmed"),
        new("Pages", "AngleSharp", "a parsed document"),
        new("Queries", "Antlr4.Runtime.Standard", "the automata of a grammar, warmed; parsed queries"),
        new("Markup", "HtmlAgilityPack", "a parsed page, and its elements by their id"),
        new("Schemas", "GraphQL-Parser", "a parsed schema and parsed queries"),
        new("Graphs", "QuikGraph", "a graph, and the shortest ways in it"),
        new("Logs", "Serilog", "a logger with its enrichers and sinks; parsed message templates"),
        new("Parsers", "Sprache", "a grammar made of parsers"),
        new("Yaml", "YamlDotNet", "parsed documents, and a deserialiser that has looked at the app's types"),
        new("Retries", "Polly.Core", "a pipeline with strategies"),
        new("Phrases", "Humanizer.Core", "words, and the vocabularies they were made with"),
        new("Units", "UnitsNet", "quantities, and the tables of all units"),
        new("Curves", "BouncyCastle.Cryptography", "an elliptic curve with its tables; the names of all curves"),
        new("Commands", "System.CommandLine", "commands, named after the executable"),
        new("Wiring", "LightInject", "a container with its services registered"),
        new("Messages", "Google.Protobuf", "descriptors of messages with their accessors; messages"),
        new("Models", "Microsoft.OData.Edm", "a model, with the vocabularies of the library"),
        new("Rules", "FluentValidation", "results and words of a validator") { MayBeRefused = ["Rules.Checks"] },
    ];

    /// <summary>Marked types that show a limit: without them, what an app does all the same is not tested.</summary>
    public IReadOnlyList<string> MayBeRefused { get; init; } = [];
}
