using AtStartup;

// Without arguments every concept prints what it finds in its statics; with --frozen, whether that was made at publish.
foreach (var (name, print, frozen) in Catalog.All.Where(c => args.All(a => a.StartsWith('-') || a == c.Name)))
{
    if (args.Contains("--frozen"))
    {
        WriteLine($"{name} {frozen()}");
        continue;
    }
    WriteLine($"[{name}]");
    print();
}
#if REFUSED
WriteLine("[Refused]");
Refused.Print();
#endif
