using Suggest;

const int LongestWord = 50;
if (args.Length == 0 || args.Any(word => word.Length > LongestWord))
{
    Console.Error.WriteLine($"usage: Suggest WORD… (of at most {LongestWord} letters)");
    return 2;
}

foreach (var word in args)
{
    var suggestions = English.Words.Near(word.ToLowerInvariant(), most: 2);
    if (suggestions is [{ Distance: 0 }, ..])
        Console.WriteLine($"{word} is right.");
    else if (suggestions.Count == 0)
        Console.WriteLine($"{word} is like no word of {English.Words.Count}.");
    else
        Console.WriteLine($"{word}: did you mean {string.Join(", ", suggestions.Take(5).Select(s => s.Word))}?");
}

return 0;
