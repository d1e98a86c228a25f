using Works;

Console.WriteLine(NumberTable.Values[NumberTable.Values.Length / 3]);
Memory.Tell();
