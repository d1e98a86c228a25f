using Links.Concepts;

namespace Links;

/// <summary>Every file in the folder Concepts, by its name.</summary>
static class Catalog
{
    public static readonly (string Name, Action Print, Func<bool> Frozen)[] All =
    [
        (nameof(AnnotatedTypes), AnnotatedTypes.Print, () => AnnotatedTypes.Frozen),
        (nameof(Cultures), Cultures.Print, () => Cultures.Frozen),
        (nameof(DelegateShapes), DelegateShapes.Print, () => DelegateShapes.Frozen),
        (nameof(ExpressionTrees), ExpressionTrees.Print, () => ExpressionTrees.Frozen),
        (nameof(FrameworkObjects), FrameworkObjects.Print, () => FrameworkObjects.Frozen),
        (nameof(Literals), Literals.Print, () => Literals.Frozen),
        (nameof(Reflections), Reflections.Print, () => Reflections.Frozen),
        (nameof(Tasks), Tasks.Print, () => Tasks.Frozen),
        (nameof(ThreadStatics), ThreadStatics.Print, () => ThreadStatics.Frozen),
        (nameof(Users), Users.Print, () => Users.Frozen),
    ];
}
