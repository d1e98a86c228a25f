extern alias capture;

using capture::Preinit.Capture;

namespace Preinit.Tests;

public class ModuleInitializerTests
{
    [Fact]
    public void An_assembly_without_one_is_known_to_have_none() => Assert.False(ModuleInitializers.MayBeIn(typeof(ModuleInitializerTests).Assembly));
}
