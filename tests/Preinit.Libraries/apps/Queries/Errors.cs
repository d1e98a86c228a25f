using Antlr4.Runtime;

namespace Queries;

/// <summary>Collects what is wrong with a query.</summary>
sealed class Errors : IAntlrErrorListener<IToken>, IAntlrErrorListener<int>
{
    public List<string> Messages { get; } = [];

    public void SyntaxError(TextWriter output, IRecognizer recognizer, IToken offendingSymbol, int line, int charPositionInLine, string msg, RecognitionException e) =>
        Messages.Add($"{line}:{charPositionInLine} {msg}");

    public void SyntaxError(TextWriter output, IRecognizer recognizer, int offendingSymbol, int line, int charPositionInLine, string msg, RecognitionException e) =>
        Messages.Add($"{line}:{charPositionInLine} {msg}");
}
