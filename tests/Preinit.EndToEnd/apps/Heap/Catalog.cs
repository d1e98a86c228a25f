using Heap.Concepts;

namespace Heap;

/// <summary>Every file in the folder Concepts, by its name.</summary>
static class Catalog
{
    public static readonly (string Name, Action Print, Func<bool> Frozen)[] All =
    [
        (nameof(ArrayBounds), ArrayBounds.Print, () => ArrayBounds.Frozen),
        (nameof(Arrays), Arrays.Print, () => Arrays.Frozen),
        (nameof(Boxes), Boxes.Print, () => Boxes.Frozen),
        (nameof(Collecting), Collecting.Print, () => Collecting.Frozen),
        (nameof(Collections), Collections.Print, () => Collections.Frozen),
        (nameof(Comparers), Comparers.Print, () => Comparers.Frozen),
        (nameof(Constructors), Constructors.Print, () => Constructors.Frozen),
        (nameof(Contracts), Contracts.Print, () => Contracts.Frozen),
        (nameof(DelegateIdentity), DelegateIdentity.Print, () => DelegateIdentity.Frozen),
        (nameof(Delegates), Delegates.Print, () => Delegates.Frozen),
        (nameof(Frameworks), Frameworks.Print, () => Frameworks.Frozen),
        (nameof(FrozenStrings), FrozenStrings.Print, () => FrozenStrings.Frozen),
        (nameof(GenericBases), GenericBases.Print, () => GenericBases.Frozen),
        (nameof(Generics), Generics.Print, () => Generics.Frozen),
        (nameof(Graphs), Graphs.Print, () => Graphs.Frozen),
        (nameof(HashCodes), HashCodes.Print, () => HashCodes.Frozen),
        (nameof(Hooks), Hooks.Print, () => Hooks.Frozen),
        (nameof(Instances), Instances.Print, () => Instances.Frozen),
        (nameof(Interfaces), Interfaces.Print, () => Interfaces.Frozen),
        (nameof(LargeObjects), LargeObjects.Print, () => LargeObjects.Frozen),
        (nameof(Locks), Locks.Print, () => Locks.Frozen),
        (nameof(MarkedMethod), MarkedMethod.Print, () => MarkedMethod.Frozen),
        (nameof(MarkedStruct), MarkedStruct.Print, () => MarkedStruct.Frozen),
        (nameof(ModuleInitializers), ModuleInitializers.Print, () => ModuleInitializers.Frozen),
        (nameof(NestedTypes), NestedTypes.Print, () => NestedTypes.Frozen),
        (nameof(Ordering), Ordering.Print, () => Ordering.Frozen),
        (nameof(Singletons), Singletons.Print, () => Singletons.Frozen),
        (nameof(StaticFields), StaticFields.Print, () => StaticFields.Frozen),
        (nameof(Strings), Strings.Print, () => Strings.Frozen),
        (nameof(Structs), Structs.Print, () => Structs.Frozen),
        (nameof(TypeObjects), TypeObjects.Print, () => TypeObjects.Frozen),
    ];
}
