using System.Runtime.InteropServices;

namespace Preinit.EndToEnd;

/// <summary>The machine the tests run on.</summary>
static class Platform
{
    public static string RuntimeIdentifier { get; } = RuntimeInformation.RuntimeIdentifier.StartsWith("linux-", StringComparison.Ordinal)
        ? RuntimeInformation.RuntimeIdentifier
        : $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
}
