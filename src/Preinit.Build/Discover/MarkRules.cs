using Mono.Cecil;

namespace Preinit.Build;

/// <summary>What may be marked.</summary>
sealed class MarkRules(IBuildLog log)
{
    /// <summary>Set once an error was reported.</summary>
    public bool Broken { get; private set; }

    public bool Check(TypeDefinition type)
    {
        if (type.HasGenericParameters)
        {
            return Break(DiagnosticCodes.GenericType, SourcePositions.Of(type),
                $"{type.FullName.Replace('/', '.')} is generic: each instantiation has statics of its own, and which ones the app uses is "
                + "not known. Move the statics to a type that is not generic, or remove [Preinitialize].");
        }
        if (!type.Methods.Any(m => m.IsConstructor && m.IsStatic))
        {
            log.Report(new(DiagnosticCodes.NothingToRun, DiagnosticSeverity.Warning,
                $"{type.FullName.Replace('/', '.')} is marked with [Preinitialize] but has no static initialisers. Mark the method that "
                + "fills its statics, or remove the attribute.", SourcePositions.Of(type)));
            return false;
        }
        return true;
    }

    public bool Check(MethodDefinition method)
    {
        if (method.DeclaringType.HasGenericParameters)
        {
            return Break(DiagnosticCodes.GenericType, SourcePositions.Of(method),
                $"{Name(method)} is a method of a generic type. Move it to a type that is not generic, or remove the attribute.");
        }
        if (method.IsStatic && !method.HasParameters && !method.HasGenericParameters && method.ReturnType.MetadataType == MetadataType.Void
            && !IsAsync(method))
            return true;
        return Break(DiagnosticCodes.WrongMethod, SourcePositions.Of(method),
            $"{Name(method)} cannot be called by Preinit: a marked method is static, returns void, is not async and has no parameters. "
            + "Change its signature, or call it from a method that fits and mark that one.");
    }

    /// <summary>A field whose initialiser is to run at start-up.</summary>
    public bool Check(FieldDefinition field)
    {
        var wrong = field.IsLiteral ? "is a constant, which has no initialiser that could run"
            : !field.IsStatic ? "belongs to an object; [RunAtStartup] is for static fields"
            : field.CustomAttributes.Any(a => a.AttributeType.FullName == "System.ThreadStaticAttribute") ? "has a value for each thread, and an initialiser for only one of them"
            : null;
        return wrong == null || Break(DiagnosticCodes.WrongField, SourcePositions.Of(field),
            $"{FieldNames.Of(field)} {wrong}. Make it a static field of the process, or remove the attribute.");
    }

    /// <summary>An initialiser that cannot be frozen as it is marked.</summary>
    public bool Check(Finding? finding)
    {
        if (finding == null)
            return true;
        Broken |= finding.Initializer.Required;
        log.Report(finding.ToDiagnostic());
        return false;
    }

    /// <summary>A class that says how objects are kept.</summary>
    public bool CheckSurrogate(TypeDefinition type) =>
        !type.HasGenericParameters && type.Methods.Any(m => m.IsConstructor && m is { IsStatic: false, IsPublic: true, HasParameters: false })
        || Break(DiagnosticCodes.WrongSurrogate, SourcePositions.Of(type),
            $"{type.FullName.Replace('/', '.')} implements ISurrogate but cannot be created by Preinit: a surrogate is not generic and has a public "
            + "constructor without parameters. Add one, or make the class abstract if others derive from it.");

    /// <summary>One surrogate for each class.</summary>
    public bool CheckUnique(TypeDefinition type, string target, Dictionary<string, TypeDefinition> known) => known.TryAdd(target, type)
        || Break(DiagnosticCodes.WrongSurrogate, SourcePositions.Of(type),
            $"{type.FullName.Replace('/', '.')} and {known[target].FullName.Replace('/', '.')} are both surrogates for {target.Replace('/', '.')}. "
            + "Remove one, or make it abstract.");

    /// <summary>A type that the project names and that no assembly has.</summary>
    public void UnknownType(string name) => Break(DiagnosticCodes.UnknownType, null,
        $"<PreinitType Include=\"{name}\" /> names no type of the app or of a library that ships with it. Write the namespace and '+' before the "
        + "name of a nested type, or remove the item.");

    static bool IsAsync(MethodDefinition method) =>
        method.CustomAttributes.Any(a => a.AttributeType.FullName == "System.Runtime.CompilerServices.AsyncStateMachineAttribute");

    static string Name(MethodDefinition method) => $"{method.DeclaringType.FullName.Replace('/', '.')}.{method.Name}";

    bool Break(string code, SourcePosition? position, string message)
    {
        Broken = true;
        log.Report(new(code, DiagnosticSeverity.Error, message, position));
        return false;
    }
}
