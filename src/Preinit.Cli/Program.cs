using System.CommandLine;
using Preinit.Cli;

return new RootCommand("Gives .NET apps a heap that is already there when they start.")
{
    InspectCommand.Create(), TreeCommand.Create(), WhyCommand.Create(), DiffCommand.Create(), ExportCommand.Create(),
    VerifyCommand.Create(), BenchCommand.Create(), DoctorCommand.Create(), FlattenCommand.Create(),
    BuildCommand.Create(), SealCommand.Create(), SelfCheckCommand.Create(),
}.Parse(args).Invoke();
