using Works;

Console.WriteLine(SmallTable.Values["five"]);
Memory.Tell();
