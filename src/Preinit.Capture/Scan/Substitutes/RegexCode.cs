using System.Collections;
using System.Reflection;
using System.Reflection.Emit;
using System.Text;

namespace Preinit.Capture;

/// <summary>
/// The code of a regular expression as text, for comparing: the IL of its dynamic methods with the strings they name
/// (System.Reflection.Emit/DynamicILGenerator.cs), or the program of the interpreter (RegexInterpreterCode.cs).
/// </summary>
static class RegexCode
{
    const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <returns><see langword="null"/> if this runtime keeps its code in another way.</returns>
    public static string? Of(object factory)
    {
        var text = new StringBuilder();
        return Value(factory, "_scanMethod") is DynamicMethod method ? Append(text, method) ? text.ToString() : null
            : Value(factory, "_code") is { } program ? OfProgram(program)
            : null;
    }

    static string? OfProgram(object program) =>
        Value(program, "Codes") is int[] codes && Value(program, "Strings") is string[] strings ? $"{string.Join(',', codes)} {string.Join('\0', strings)}" : null;

    static bool Append(StringBuilder text, DynamicMethod method)
    {
        var generator = method.GetILGenerator();
        if (Value(generator, "m_ILStream") is not byte[] code || Value(generator, "m_scope") is not { } scope || Value(scope, "m_tokens") is not IEnumerable tokens)
            return false;
        text.Append(Convert.ToHexString(code, 0, generator.ILOffset));
        foreach (var token in tokens)
        {
            text.Append('\0').Append(token as string);
            if (token is DynamicMethod called && !Append(text, called))
                return false;
        }
        return true;
    }

    static object? Value(object target, string name)
    {
        for (var type = target.GetType(); type != null; type = type.BaseType)
        {
            if (type.GetField(name, Instance | BindingFlags.DeclaredOnly) is { } field)
                return field.GetValue(target);
        }
        return null;
    }
}
