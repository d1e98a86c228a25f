using Tokenizers;

// Timed: what an app does first.
if (args is ["start"])
{
    Console.WriteLine(Vocabulary.Tokenizer.CountTokens("How many tokens is this?"));
    return;
}

string[] texts =
[
    "Hello, world!", "Antidisestablishmentarianism 12345 67", "  indented\n\n\tcode { return x?.y ?? z; }", "Grüße aus Köln – ça va? Привет, мир",
    "日本語のテキストと 😀 emoji 👩‍👩‍👧", "<|endoftext|> is special", "",
];

Print();
// The cache of the tokenizer grows with each new word, and so does the table of the app.
foreach (var number in Enumerable.Range(0, 5_000))
    Vocabulary.Counts[$"word{number}"] = Vocabulary.Tokenizer.CountTokens($"preinitialisation{number} unfreezable{number * 7}");
GC.Collect();
Console.WriteLine($"{Vocabulary.Counts.Count} texts of {Vocabulary.Counts.Values.Sum()} tokens");
Print();

void Print()
{
    foreach (var text in texts)
    {
        var ids = Vocabulary.Tokenizer.EncodeToIds(text);
        Console.WriteLine($"{ids.Count}: {string.Join(' ', ids)} {Vocabulary.Tokenizer.Decode(ids) == text}");
    }
    Console.WriteLine(string.Join(' ', Vocabulary.Tokenizer.SpecialTokens!.Select(t => $"{t.Key}={t.Value}")));
    Console.WriteLine(string.Join(' ', Vocabulary.Tokenizer.EncodeToTokens("The quick brown fox", out _).Select(t => $"'{t.Value}'@{t.Offset}")));
    Console.WriteLine(Vocabulary.Counts["You are a helpful assistant."]);
}
