using AtStartup.Concepts;

namespace AtStartup;

/// <summary>Every file in the folder Concepts, by its name.</summary>
static class Catalog
{
    public static readonly (string Name, Action Print, Func<bool> Frozen)[] All =
    [
        (nameof(Bodies), Bodies.Print, () => Bodies.Frozen),
        (nameof(Choices), Choices.Print, () => Choices.Frozen),
        (nameof(Expressions), Expressions.Print, () => Expressions.Frozen),
        (nameof(GenericTypes), GenericTypes.Print, () => GenericTypes.Frozen),
        (nameof(OfTheProcess), OfTheProcess.Print, () => OfTheProcess.Frozen),
        (nameof(OnlyField), OnlyField.Print, () => OnlyField.Frozen),
        (nameof(PreciseMoment), PreciseMoment.Print, () => PreciseMoment.Frozen),
        (nameof(Unmarked), Unmarked.Print, () => Unmarked.Frozen),
    ];
}
