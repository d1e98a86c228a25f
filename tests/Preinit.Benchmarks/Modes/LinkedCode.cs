using dnlib.DotNet;
using dnlib.DotNet.Emit;
using StartupRace;

namespace Preinit.Benchmarks.Modes;

/// <summary>The code that the trimmer or the native compiler kept.</summary>
/// <param name="Types">By their full names.</param>
/// <param name="Members">The methods, as type::method. Methods of one name count once.</param>
/// <param name="Methods">All methods; instantiations count as the compiler counts them.</param>
sealed record LinkedCode(IReadOnlySet<string> Types, IReadOnlySet<string> Members, int Methods)
{
    public static LinkedCode Read(string intermediateFolder, string app, bool native) => native
        ? ReadStatistics(Path.Combine(intermediateFolder, "native", app + ".mstat"))
        : ReadAssemblies(Path.Combine(intermediateFolder, "linked"));

    static LinkedCode ReadAssemblies(string folder)
    {
        MustExist(Directory.Exists(folder), folder);
        TypeDef[] types = [.. Directory.EnumerateFiles(folder, "*.dll").SelectMany(TypesOf)];
        MethodDef[] methods = [.. types.SelectMany(type => type.Methods)];
        return new(types.Select(type => type.FullName).ToHashSet(), methods.Select(Member).ToHashSet(), methods.Length);
    }

    static IEnumerable<TypeDef> TypesOf(string file) => ModuleDefMD.Load(File.ReadAllBytes(file)).GetTypes();

    /// <summary>
    /// The native compiler writes its statistics as an assembly: the bodies of two of its methods load the token of each type and of
    /// each method that it compiled.
    /// </summary>
    static LinkedCode ReadStatistics(string file)
    {
        MustExist(File.Exists(file), file);
        var statistics = ModuleDefMD.Load(File.ReadAllBytes(file)).GlobalType;
        IMethod[] methods = [.. Tokens(statistics, "Methods").Cast<IMethod>()];
        var types = Tokens(statistics, "Types").Cast<ITypeDefOrRef>().Concat(methods.Select(method => method.DeclaringType));
        return new(types.Select(Definition).ToHashSet(), methods.Select(Member).ToHashSet(), methods.Length);
    }

    static IEnumerable<object> Tokens(TypeDef statistics, string list) => statistics.FindMethod(list).Body.Instructions
        .Where(instruction => instruction.OpCode == OpCodes.Ldtoken)
        .Select(instruction => instruction.Operand);

    /// <summary>Returns the name of a type; of an instantiation, that of its definition.</summary>
    static string Definition(ITypeDefOrRef type) => (type.ScopeType ?? type).FullName;

    static string Member(IMethod method) => $"{Definition(method.DeclaringType)}::{method.Name}";

    static void MustExist(bool exists, string path)
    {
        if (!exists)
            throw new StepFailedException($"{path} does not exist: run once without --no-publish.");
    }
}
