using System.Collections;
using Preinit.Image;

namespace Preinit.Capture;

/// <summary>The environment variables of this process. Values may be secrets, so only their hashes leave it.</summary>
static class VariableValues
{
    public static CapturedVariable[] Read() =>
        [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .Select(v => new CapturedVariable((string)v.Key, VariableHash.Of((string?)v.Value ?? ""))).OrderBy(v => v.Name, StringComparer.Ordinal)];
}
