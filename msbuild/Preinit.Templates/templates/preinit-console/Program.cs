// Prints the prime factors of its arguments.
foreach (var argument in args.DefaultIfEmpty("1729"))
{
    Console.WriteLine(long.TryParse(argument, out var number) && number > 1
        ? $"{number}: {string.Join(" ", Primes.FactorsOf(number))}"
        : $"{argument} is not a number greater than 1");
}
