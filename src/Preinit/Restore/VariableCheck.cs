using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Compares the environment variables that the initialisers read with what they would read now. Nobody is told a value.</summary>
static unsafe class VariableCheck
{
    /// <returns>Which one differs, or <see langword="null"/>.</returns>
    public static string? Check(ImageReader reader)
    {
        var records = (VariableRecord*)reader.Records(SectionId.Variables);
        var count = reader.Length(SectionId.Variables) / (uint)sizeof(VariableRecord);
        for (uint i = 0; i < count; i++)
        {
            var name = reader.Name(records[i].Name);
            var value = Environment.GetEnvironmentVariable(name);
            if (value == null ? records[i].IsSet != 0 : records[i].IsSet == 0 || records[i].Hash != VariableHash.Of(value))
                return $"the environment variable {name} {(value == null ? "was set" : records[i].IsSet == 0 ? "was not set" : "had another value")} when the initialisers ran";
        }
        return null;
    }
}
