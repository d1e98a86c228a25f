namespace TokenCounter;

/// <summary>The control tokens of the vocabulary, as they are written in a text.</summary>
static class SpecialToken
{
    public const string EndOfText = "<|endoftext|>";
    public const string EndOfPrompt = "<|endofprompt|>";

    /// <summary>Returns the index of the first control token in <paramref name="text"/>, or -1.</summary>
    public static int Find(ReadOnlySpan<char> text, out string token)
    {
        var (ofText, ofPrompt) = (text.IndexOf(EndOfText), text.IndexOf(EndOfPrompt));
        var promptFirst = ofPrompt >= 0 && (ofText < 0 || ofPrompt < ofText);
        token = promptFirst ? EndOfPrompt : EndOfText;
        return promptFirst ? ofPrompt : ofText;
    }
}
