using Works;

Console.WriteLine(Many.Use(all: args is ["all"]));
Memory.Tell();
