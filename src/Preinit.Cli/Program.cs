using Preinit.Cli;

return CommandLine.Parse(args).Invoke();
