using Preinit.Image;

namespace Preinit.Restore;

/// <summary>An image and the code that Preinit wrote beside it.</summary>
sealed unsafe class EmbeddedImage(nint image, nint length, nint types, nint links, nint fields, nint replay, nint rebuild, nint freeze)
{
    public ImageReader Reader { get; } = new((byte*)image, length);

    readonly delegate*<RuntimeTypeHandle[]> types = (delegate*<RuntimeTypeHandle[]>)types;
    readonly delegate*<object, nint, int*, void> fields = (delegate*<object, nint, int*, void>)fields;

    /// <summary>Fills in the objects outside the image, given the roots.</summary>
    public delegate*<object?[]?, object?[], void> Links { get; } = (delegate*<object?[]?, object?[], void>)links;

    /// <summary>
    /// Makes changes to the framework's state again, given the roots: those for which the objects of the image must be connected, or the others.
    /// Null where there are none.
    /// </summary>
    public delegate*<object?[], bool, void> Replay { get; } = (delegate*<object?[], bool, void>)replay;

    /// <summary>
    /// Builds an object of a given kind anew from its parts, and returns <see langword="null"/> or another object whose content it is to have; or makes
    /// one, and returns it. Null where there is nothing to do.
    /// </summary>
    public delegate*<int, object?, object?[], object?> Rebuild { get; } = (delegate*<int, object?, object?[], object?>)rebuild;

    /// <summary>Registers a frozen segment, given its address and size, and returns its handle, or 0 if it could not; for a size of 0 it says by 0 that the assembly can be unloaded. Null where there are no large arrays and nothing is lazy.</summary>
    public delegate*<nint, nint, nint> Freeze { get; } = (delegate*<nint, nint, nint>)freeze;

    /// <summary>The types of the image in the order of its records.</summary>
    public RuntimeTypeHandle[] Types() => types();

    /// <summary>Where the runtime of this process puts the fields, in the order of the image's field records.</summary>
    public void Fields(object target, nint address, int* offsets) => fields(target, address, offsets);
}
