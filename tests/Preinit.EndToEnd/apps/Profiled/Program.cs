// Changes what it is told to, of many objects that it could change.
foreach (var argument in args)
{
    if (argument == "key")
        Cache<string>.Last.Text = string.Concat("la", "st");
    else
        Accounts.All[int.Parse(argument)].Owner = "new " + argument;
}
Console.WriteLine($"{Accounts.All.Count(a => a.Owner.StartsWith("new "))} changed, {Accounts.All[^1].Owner}, {Cache<string>.Last.Text}, {Preinitialization.Status}");

[Preinitialize]
static class Accounts
{
    public static readonly Account[] All = [.. Enumerable.Range(0, 1_000).Select(i => new Account($"owner {i}"))];
    public static readonly int Filled = Cache<string>.Last.Text.Length;
}

sealed class Account(string owner)
{
    public string Owner { get; set; } = owner;
}

static class Cache<T>
{
    public static readonly Entry Last = new();

    public sealed class Entry
    {
        public string Text = typeof(T).Name;
    }
}
