using Mono.Cecil;
using Mono.Cecil.Cil;
using Preinit.Capture;

namespace Preinit.Build;

/// <summary>
/// Compiles the regular expressions of an image that were compiled at publish: the framework's source generator writes their code, and it
/// becomes part of the app. What has no code is interpreted, which is slower and never wrong.
/// </summary>
sealed class RegexCompilation(PipelineOptions options, ModuleDefinition app)
{
    const string Unsupported = "the source generator does not support it";

    readonly CompiledRegexes result = new();

    public static CompiledRegexes Run(PipelineOptions options, CapturedImage image, ModuleDefinition app) =>
        new RegexCompilation(options, app).Run(image);

    CompiledRegexes Run(CapturedImage image)
    {
        List<RegexKey> regexes = [.. image.Links.OfType<LinkSpec.RegexFactory>().Where(r => r.Fallback >= 0).Select(RegexKey.Of).Distinct()];
        if (regexes.Count == 0)
            return result;
        if (RegexToolchain.Find(options, out var missing) is { } toolchain)
            Compile(new(toolchain, options, Path.Combine(options.OutputDirectory, "regexes")), regexes);
        else
            InterpretAll(regexes, missing);
        return result;
    }

    void Compile(CompilerRun compiler, List<RegexKey> regexes)
    {
        var succeeded = compiler.Compile(RegexSource.Write(regexes));
        if (!succeeded && CompilerErrors.ByExpression(compiler.Output, regexes.Count) is { Count: > 0 } errors)
        {
            foreach (var (index, text) in errors)
                result.Interpret(regexes[index], text);
            regexes = [.. regexes.Where((_, i) => !errors.ContainsKey(i))];
            succeeded = regexes.Count == 0 || compiler.Compile(RegexSource.Write(regexes));
        }
        if (!succeeded)
            InterpretAll(regexes, CompilerErrors.First(compiler.Output));
        else if (regexes.Count > 0)
            Take(compiler.AssemblyPath, regexes);
    }

    void Take(string path, List<RegexKey> regexes)
    {
        using var generated = ModuleDefinition.ReadModule(path, new ReaderParameters(ReadingMode.Immediate));
        var cloner = new TypeCloner(generated, app);
        try
        {
            List<TypeDefinition?> factories = [.. regexes.Select((_, i) => FactoryOf(generated, i))];
            List<MethodDefinition?> runners = [.. factories.Select((factory, i) =>
                factory == null ? null : cloner.Clone(RunnerOf(factory), $"RegexRunner{i}").Methods.Single(m => m.IsConstructor && !m.IsStatic))];
            foreach (var (regex, runner) in regexes.Zip(runners))
            {
                if (runner != null)
                    result.Add(regex, runner);
                else
                    result.Interpret(regex, Unsupported);
            }
            if (factories.OfType<TypeDefinition>().FirstOrDefault() is { } any)
                result.Factories = new(app, app.ImportReference(any.BaseType), result.Runners);
        }
        catch (NotSupportedException exception)
        {
            cloner.Undo();
            InterpretAll(regexes, exception.Message);
        }
    }

    /// <summary>
    /// The generated method loads the field of a class that has the factory nested in it; or, where it is not supported, of one without.
    /// </summary>
    static TypeDefinition? FactoryOf(ModuleDefinition generated, int index)
    {
        var method = generated.GetType(RegexSource.ClassName).Methods.Single(m => m.Name == RegexSource.MethodName(index));
        var instance = method.Body.Instructions.Select(i => i.Operand).OfType<FieldDefinition>().FirstOrDefault();
        return instance?.DeclaringType.NestedTypes.SingleOrDefault(t => t.Name == "RunnerFactory");
    }

    /// <summary>All that a generated factory does is to construct this.</summary>
    static TypeDefinition RunnerOf(TypeDefinition factory) =>
        factory.Methods.Single(m => m.Name == "CreateInstance").Body.Instructions is
            [{ OpCode.Code: Code.Newobj, Operand: MethodDefinition { HasParameters: false } constructor }, { OpCode.Code: Code.Ret }]
            ? constructor.DeclaringType
            : throw new NotSupportedException("the source generator writes factories that are not known");

    void InterpretAll(IEnumerable<RegexKey> regexes, string reason)
    {
        foreach (var regex in regexes)
            result.Interpret(regex, reason);
    }
}
