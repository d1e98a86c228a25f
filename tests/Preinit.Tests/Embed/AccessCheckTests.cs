extern alias build;

using build::Preinit.Build;
using Mono.Cecil;

namespace Preinit.Tests;

/// <summary>The attributes that let code name what is private.</summary>
public sealed class AccessCheckTests : IDisposable
{
    readonly ModuleDefinition module = ModuleDefinition.CreateModule("Checked", ModuleKind.Dll);

    public void Dispose() => module.Dispose();

    /// <summary>The runtime parses each of them at start-up.</summary>
    [Fact]
    public void There_is_one_for_each_assembly()
    {
        AccessChecks.Ignore(module, ["Two", "One"]);
        AccessChecks.Ignore(module, ["One", "Three"]);
        AccessChecks.Ignore(module, []);
        Assert.Equal(["One", "Two", "Three"], module.Assembly.CustomAttributes.Select(a => (string)a.ConstructorArguments[0].Value));
    }
}
