using System.Runtime.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Compares the environment variables that the initialisers read with what they would read now, and for libraries some options of the runtime. Nobody is told a value.</summary>
static unsafe class VariableCheck
{
    /// <summary>How the name of an option begins.</summary>
    const string OptionPrefix = "AppContext:";

    /// <returns>Which one differs, or <see langword="null"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string? Check(ImageReader reader) => reader.Length(SectionId.Variables) == 0 ? null : CheckAll(reader);

    [MethodImpl(MethodImplOptions.NoInlining)]
    static string? CheckAll(ImageReader reader)
    {
        var records = (VariableRecord*)reader.Records(SectionId.Variables);
        var count = reader.Length(SectionId.Variables) / (uint)sizeof(VariableRecord);
        for (uint i = 0; i < count; i++)
        {
            var name = reader.Name(records[i].Name);
            var isOption = name.StartsWith(OptionPrefix, StringComparison.Ordinal);
            var value = isOption ? AppContext.GetData(name[OptionPrefix.Length..])?.ToString() : Environment.GetEnvironmentVariable(name);
            if (value == null ? records[i].IsSet != 0 : records[i].IsSet == 0 || records[i].Hash != VariableHash.Of(value))
                return $"the {(isOption ? "runtime option" : "environment variable")} {(isOption ? name[OptionPrefix.Length..] : name)} {(value == null ? "was set" : records[i].IsSet == 0 ? "was not set" : "had another value")} when the initialisers ran";
        }
        return null;
    }
}
