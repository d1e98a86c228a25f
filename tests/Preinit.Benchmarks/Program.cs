using Preinit.Benchmarks;

return BenchmarkCommand.Create().Parse(args).Invoke();
