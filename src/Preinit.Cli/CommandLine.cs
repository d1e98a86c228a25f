using System.CommandLine;

namespace Preinit.Cli;

/// <summary>All commands.</summary>
static class CommandLine
{
    static readonly ParserConfiguration plain = new() { ResponseFileTokenReplacer = null };

    /// <remarks>
    /// A publish writes all words to one file. Otherwise a word that begins with @ is no file with more of them: it is an object (<c>@3</c>), or an argument of the app.
    /// </remarks>
    public static ParseResult Parse(IReadOnlyList<string> words) => Create().Parse(words, words is [['@', ..]] ? null : plain);

    static RootCommand Create() => new("Gives .NET apps a heap that is already there when they start.")
    {
        InspectCommand.Create(), TreeCommand.Create(), WhyCommand.Create(), DiffCommand.Create(), ExportCommand.Create(),
        VerifyCommand.Create(), BenchCommand.Create(), DoctorCommand.Create(), ProfileCommand.Create(), FlattenCommand.Create(),
        BuildCommand.Create(), SealCommand.Create(), SelfCheckCommand.Create(),
    };
}
