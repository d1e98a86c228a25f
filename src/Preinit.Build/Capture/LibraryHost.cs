using System.Text.Json.Nodes;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Preinit.Build;

/// <summary>A library has no process to run its initialisers in: this is the app that gives it one. It lies beside the library and what that depends on.</summary>
public sealed record LibraryHost
{
    const string Name = "Preinit.Host";

    internal const string FileName = $"{Name}.dll";

    /// <summary>The frameworks that the library is for, each as name=version.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>The options of the runtime that the project sets, each as name=value.</summary>
    public IReadOnlyList<string> RuntimeOptions { get; init; } = [];

    /// <summary>Whether a file in the library's folder belongs to the host.</summary>
    internal static bool Has(string fileName) => fileName.StartsWith($"{Name}.", StringComparison.Ordinal);

    /// <param name="folder">The library's.</param>
    /// <param name="capturePath">Of <c>Preinit.Capture.dll</c>, which refers to the framework.</param>
    internal void Write(string folder, string capturePath)
    {
        WriteAssembly(Path.Combine(folder, FileName), capturePath);
        File.WriteAllText(Path.Combine(folder, $"{Name}.runtimeconfig.json"), new JsonObject
        {
            ["runtimeOptions"] = new JsonObject
            {
                ["frameworks"] = new JsonArray([.. Pairs(Frameworks).Select(f => new JsonObject { ["name"] = f.Name, ["version"] = f.Value })]),
                ["configProperties"] = new JsonObject(Pairs(RuntimeOptions).Select(o => KeyValuePair.Create(o.Name, (JsonNode?)o.Value))),
            },
        }.ToJsonString());
    }

    /// <summary>The value that the captures have for an option of the runtime.</summary>
    internal string? OptionOf(string name) => Pairs(RuntimeOptions).Where(o => o.Name == name).Select(o => o.Value).LastOrDefault();

    static IEnumerable<(string Name, string Value)> Pairs(IEnumerable<string> list) => list.Select(p => p.Split('=', 2)).Where(p => p.Length == 2).Select(p => (p[0], p[1]));

    /// <summary>It only has an entry point, which never runs.</summary>
    static void WriteAssembly(string path, string capturePath)
    {
        using var capture = ModuleDefinition.ReadModule(capturePath);
        using var assembly = AssemblyDefinition.CreateAssembly(new(Name, new(1, 0, 0, 0)), Name, ModuleKind.Console);
        var module = assembly.MainModule;
        var program = new TypeDefinition("", "Program", TypeAttributes.Abstract | TypeAttributes.Sealed, module.ImportReference(capture.Types.First(t => t.Name == "StartupHook").BaseType));
        var main = new MethodDefinition("Main", MethodAttributes.Static, module.TypeSystem.Void);
        main.Body.GetILProcessor().Emit(OpCodes.Ret);
        program.Methods.Add(main);
        module.Types.Add(program);
        module.EntryPoint = main;
        assembly.Write(path);
    }
}
