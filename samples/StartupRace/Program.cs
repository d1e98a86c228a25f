using StartupRace;

return RaceCommand.Create().Parse(args).Invoke();
