namespace Preinit.Benchmarks.Works.Catalogue;

/// <summary>Many types: instantiations with an object each, and classes of which two are used.</summary>
static class TypesWork
{
    const int Instantiations = 2_000;
    const int Classes = 300;
    const int Touched = 2;

    static readonly string s_instantiations = TypesSource.Instantiations(Instantiations);
    static readonly string s_classes = TypesSource.Classes(Classes);
    static readonly string s_few = TypesSource.Classes(Touched);

    public static Work Create() => new("types", "many types",
    [
        .. Of($"{Instantiations} instantiations", s_instantiations),
        .. Of($"{Classes} classes, {Touched} used", s_classes),
        .. Of($"{Classes} classes, all used", s_classes, "all"),
        .. Of($"{Touched} classes", s_few),
    ])
    {
        Sources = [s_instantiations, s_classes, s_few],
    };

    static IEnumerable<WorkVariant> Of(string title, string source, params IReadOnlyList<string> arguments)
    {
        var (plain, preinit) = WorkApp.Both("Types", source, $"TypesSource={source}");
        yield return new WorkVariant($"{title}: Preinit", preinit, title, arguments);
        yield return new WorkVariant($"{title}: initialiser", plain, title, arguments);
    }
}
