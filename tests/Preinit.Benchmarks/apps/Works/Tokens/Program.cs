using Works;

var tokenizer = Vocabulary.Tokenizer;
if (args is ["ready"])
    Console.WriteLine(tokenizer.GetType().Name);
else
    Console.WriteLine(string.Join(' ', tokenizer.EncodeToIds("How many tokens is this?")));
Memory.Tell();
