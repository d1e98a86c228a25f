namespace TokenCounter;

/// <summary>The control tokens of the vocabulary, as they are written in a text.</summary>
static class SpecialToken
{
    public const string EndOfText = "<|endoftext|>";
    public const string EndOfPrompt = "<|endofprompt|>";
}
