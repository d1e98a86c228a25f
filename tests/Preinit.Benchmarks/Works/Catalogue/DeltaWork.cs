namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>What a save costs of a registry that has changed a little, beside one of all of it.</summary>
static class DeltaWork
{
    public static Work Create() => new("delta", "100,000 records from a heap image file, one in a hundred changed, saved again")
    {
        Measures = [new WorkVariant("saves", RegistryWork.Image, "delta", "image", "delta")],
    };
}
