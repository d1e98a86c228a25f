using Mono.Cecil;

namespace Preinit.Build;

/// <summary>
/// Finds the code of a static constructor that gives the fields marked with <c>[RunAtStartup]</c> their values. It runs by itself at
/// start-up, so it may not do anything for the other fields, whose values are in the image, nor need anything but fields.
/// </summary>
static class Separation
{
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

    const string NotAssigned = "the static constructor of its type does not assign it";

    static string? ReasonAgainst(FieldDefinition field, IReadOnlyList<CodeUnit> units, List<FieldDefinition> marked)
    {
        var isAssigned = false;
        foreach (var unit in units.Where(u => u.Accesses.Any(a => Names(a, field))))
        {
            var others = unit.Changes.Where(c => !marked.Exists(f => Names(c, f))).ToList();
            if (!unit.Changes.Any(c => Names(c, field)))
            {
                if (!unit.Changes.Any())
                    return "the static constructor uses it in a statement that is no part of an initialiser, and what that does to it would be lost";
                continue;
            }
            isAssigned = true;
            if (others.Count > 0)
                return $"the code that assigns it assigns {FieldNames.Of(others[0].Field)} too, or shares a local variable with code that does";
            if (unit.Changes.Max(c => c.Index) < unit.Statements[^1])
                return "a local variable that it is made from is used again after the assignment";
        }
        return isAssigned ? null : NotAssigned;
    }

    static bool Names(StaticAccess access, FieldDefinition field) =>
        access.Field.Name == field.Name && StaticAccesses.IsOf(field.DeclaringType, access.Field);
}
