// The baseline: no .NET program starts faster than one that has nothing to initialise.
Console.WriteLine("Hello, world!");
