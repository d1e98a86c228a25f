using Base;
using Rules;
using Words;

Grammar.Load();
#if Changing
_ = Own.Added; // as early as at publish
#endif
WriteLine($"{Lexicon.All.Count} {Lexicon.First.Text} {Lexicon.All["word 7"].Next!.Text} {Lexicon.All["word 7"].Vowels} {Lexicon.Find(8, "word 8")!.Next == Lexicon.All["word 7"]}");
WriteLine($"{Lexicon.Has("word 1")} {Lexicon.Has("none")} {ReferenceEquals(Lexicon.Letters, Vowels.All)} {Lexicon.Process == Environment.ProcessId}");
WriteLine($"{string.Join(' ', Grammar.Rules)} {Grammar.Opened > 0} {Grammar.Number.IsMatch("12")} {Grammar.Number.IsMatch("x")}");
#if Linked || Deep || Changing
WriteLine(Own.Text());
#endif
if (args is not ["quiet"])
    Error.WriteLine($"captured: {Lexicon.WasCaptured} {Grammar.WasCaptured}");
