using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Preinit.Analyzers;

/// <summary>Files that are named by where they lie on the machine.</summary>
static class OutsidePaths
{
    static readonly Members Openers = new(
        ("System.IO.File", ["*"]), ("System.IO.FileInfo", ["*"]), ("System.IO.FileStream", ["*"]), ("System.IO.StreamReader", ["*"]),
        ("System.IO.Directory", ["*"]), ("System.IO.DirectoryInfo", ["*"]));

    public static Input? Of(IOperation operation)
    {
        var (member, arguments) = operation switch
        {
            IInvocationOperation call => ((ISymbol?)call.TargetMethod, call.Arguments),
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            _ => (null, []),
        };
        return Openers.Contain(member) && arguments.Select(a => a.Value.ConstantValue.Value).OfType<string>().FirstOrDefault(IsAbsolute) is { } path
            ? new(Rules.OutsideFile, path, Reach.Always)
            : null;
    }

    /// <summary>On any system, whichever the editor runs on.</summary>
    static bool IsAbsolute(string path) => path.Length > 1 && path[0] is '/' or '\\' || path.Length > 2 && path[1] == ':' && path[2] is '/' or '\\';
}
