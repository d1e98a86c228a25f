using Works;

Console.WriteLine("Hello, World!");
Memory.Tell();
