using Mono.Cecil;

namespace Preinit.Build;

/// <summary>
/// Finds the code of a static constructor that gives the fields marked with <c>[RunAtStartup]</c> their values. It runs by itself at
/// start-up, so it may not do anything for the other fields, whose values are in the image, nor need anything but fields.
/// </summary>
static class Separation
{
    const string NotAssigned = "the static constructor of its type does not assign it";

    public static SeparatedCode Of(TypeDefinition type)
    {
        var marked = StartupFields.Of(type).ToList();
        if (marked.Count == 0)
            return SeparatedCode.None;
        if (type.Methods.SingleOrDefault(m => m.IsConstructor && m.IsStatic) is not { HasBody: true } constructor)
            return SeparatedCode.Failed(marked[0], NotAssigned);

        var units = CodeUnit.Of(constructor.Body);
        foreach (var field in marked)
        {
            if (ReasonAgainst(field, units, marked) is { } reason)
                return SeparatedCode.Failed(field, reason);
        }
        return new([.. units.Where(u => u.Changes.Any(c => marked.Exists(f => Names(c, f))))], null);
    }

    static string? ReasonAgainst(FieldDefinition field, IReadOnlyList<CodeUnit> units, List<FieldDefinition> marked)
    {
        var isAssigned = false;
        for (var i = 0; i < units.Count; i++)
        {
            if (!units[i].Accesses.Any(a => Names(a, field)))
                continue;
            if (units[i].Changes.Any(c => Names(c, field)))
            {
                isAssigned = true;
                if (ReasonAgainst(units[i], units.Skip(i + 1), marked) is { } reason)
                    return reason;
            }
            else if (!units[i].Changes.Any())
                return "the static constructor uses it in a statement that is no part of an initialiser, and what that does to it would be lost";
        }
        return isAssigned ? null : NotAssigned;
    }

    static string? ReasonAgainst(CodeUnit unit, IEnumerable<CodeUnit> later, List<FieldDefinition> marked)
    {
        if (unit.Changes.FirstOrDefault(c => !IsMarked(c)) is { } other)
            return $"the code that assigns it assigns {FieldNames.Of(other.Field)} too, or shares a local variable with code that does";
        if (unit.Changes.Max(c => c.Index) < unit.Statements[^1])
            return "a local variable that it is made from is used again after the assignment";
        return unit.Accesses.FirstOrDefault(a => !IsMarked(a) && later.Any(l => MayChange(l, a.Field))) is { } early
            ? $"the code that assigns it uses {FieldNames.Of(early.Field)}, to which the static constructor does something afterwards that would then come first"
            : null;

        bool IsMarked(StaticAccess access) => marked.Exists(f => Names(access, f));
    }

    /// <summary>Whether a unit assigns a field, or uses it for nothing but what that does to it.</summary>
    static bool MayChange(CodeUnit unit, FieldReference field) => !StaticAccesses.IsCompilersCache(field)
        && unit.Accesses.Any(a => a.Field.FullName == field.FullName && (a.Changes || !unit.Changes.Any()));

    public static bool Names(StaticAccess access, FieldDefinition field) =>
        access.Field.Name == field.Name && StaticAccesses.IsOf(field.DeclaringType, access.Field);
}
