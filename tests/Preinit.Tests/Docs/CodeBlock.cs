namespace Preinit.Tests.Docs;

/// <summary>Code in a page. A fragment, with `&lt;!-- fragment --&gt;` in the line above it, does not stand by itself.</summary>
sealed record CodeBlock(string Page, int Line, string Language, string Code, bool IsFragment)
{
    public override string ToString() => $"{Page}({Line})";
}
