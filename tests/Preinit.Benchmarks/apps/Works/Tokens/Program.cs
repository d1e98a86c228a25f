using Works;

Console.WriteLine(string.Join(' ', Vocabulary.Tokenizer.EncodeToIds("How many tokens is this?")));
Memory.Tell();
