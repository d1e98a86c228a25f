WriteLine($"{string.Join(' ', Words.All)} {Words.Greeting}");

[Preinitialize]
static class Words
{
    public static readonly List<string> All = [.. "some words to keep".Split(' ')];
    public static readonly string Greeting = string.Concat("hel", "lo");
}
