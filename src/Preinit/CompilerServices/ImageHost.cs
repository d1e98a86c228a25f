using System.ComponentModel;
using System.Runtime.CompilerServices;
using Preinit.Image;
using Preinit.Restore;

namespace Preinit.CompilerServices;

/// <summary>Called by the code that Preinit writes into a published assembly. Not for use in source code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class ImageHost
{
    /// <summary>Restores the heap of an assembly from its image, once.</summary>
    /// <param name="assembly">The simple name of the assembly, for messages.</param>
    /// <param name="image">The address of the image, a multiple of 8.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="types">A <c>delegate*&lt;RuntimeTypeHandle[]&gt;</c> that returns the types of the image in their order.</param>
    /// <param name="links">A <c>delegate*&lt;object?[], object?[], void&gt;</c> that is given the roots and fills in the objects outside
    /// the image.</param>
    /// <param name="fields">A <c>delegate*&lt;object, nint, int*, void&gt;</c> that is given an object of any type, its address, and room for
    /// the offsets of the fields of the image's types.</param>
    /// <param name="replay">A <c>delegate*&lt;object?[], bool, void&gt;</c> that is given the roots and makes changes to the framework's state
    /// again: first those for which no object of the image need be complete, then the others; or 0 where there are none.</param>
    /// <param name="rebuild">A <c>delegate*&lt;int, object, object?[], object?&gt;</c> that builds an object anew: one of a kind given by its
    /// number, from its parts; or 0 where nothing is.</param>
    /// <param name="freeze">A <c>delegate*&lt;nint, nint, nint&gt;</c> that registers a frozen segment with the collector, given its address and its size
    /// in bytes, and returns its handle, or 0 where it cannot, and for a size of 0 whether the assembly stays loaded; or 0 where the image has no large arrays and is
    /// not lazy.</param>
    /// <param name="roots">The field that the static constructors of the imaged types take their values from. It is assigned before objects
    /// are built anew, since that may run code which uses those types. It stays <see langword="null"/> where the original initialisers
    /// must run.</param>
    /// <exception cref="PreinitializationException">The image cannot be used, and <c>PREINIT=require</c> is set; or an object could not
    /// be built anew.</exception>
    public static void Restore(string assembly, nint image, nint length, nint types, nint links, nint fields, nint replay, nint rebuild, nint freeze, ref object?[]? roots) =>
        new Restorer(assembly, new(image, length, types, links, fields, replay, rebuild, freeze), new Decision(null)).Run(hasFallback: true, ref roots);

    /// <summary>The same for an assembly that was published without its original initialisers (<c>PreinitFallback=Throw</c>).</summary>
    /// <exception cref="PreinitializationException">The image cannot be used.</exception>
    /// <inheritdoc cref="Restore"/>
    public static void RestoreOrThrow(string assembly, nint image, nint length, nint types, nint links, nint fields, nint replay, nint rebuild, nint freeze,
        ref object?[]? roots) =>
        new Restorer(assembly, new(image, length, types, links, fields, replay, rebuild, freeze), new Decision(null)).Run(hasFallback: false, ref roots);

    /// <summary>Restores a part of an app's image, once. Whether the image is used is decided for all parts together, when the first one is touched.</summary>
    /// <param name="assembly">See <see cref="Restore"/>.</param>
    /// <param name="decision">A field where the decision is kept, one for all parts.</param>
    /// <param name="common">The address of the image that says what they have in common.</param>
    /// <param name="commonLength">Its length in bytes.</param>
    /// <param name="commonTypes">A <c>delegate*&lt;RuntimeTypeHandle[]&gt;</c> that returns its types.</param>
    /// <param name="image">The address of the part.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <param name="types">See <see cref="Restore"/>.</param>
    /// <param name="links">See <see cref="Restore"/>; 0 where there are no objects outside.</param>
    /// <param name="fields">See <see cref="Restore"/>.</param>
    /// <param name="rebuild">See <see cref="Restore"/>.</param>
    /// <param name="freeze">See <see cref="Restore"/>.</param>
    /// <param name="others">A <c>delegate*&lt;void&gt;</c> that touches all other parts; given by the first one only, by the others 0.</param>
    /// <param name="hasFallback">Whether the app was published with its original initialisers.</param>
    /// <param name="roots">See <see cref="Restore"/>.</param>
    /// <exception cref="PreinitializationException">The part cannot be used, and the original initialisers cannot run.</exception>
    public static void RestorePart(string assembly, ref object? decision, nint common, nint commonLength, nint commonTypes, nint image, nint length, nint types,
        nint links, nint fields, nint rebuild, nint freeze, nint others, bool hasFallback, ref object?[]? roots) =>
        new Restorer(assembly, new(image, length, types, links, fields, 0, rebuild, freeze), Decision.Of(ref decision, common, commonLength, commonTypes),
            (delegate*<void>)others).Run(hasFallback, ref roots);

    /// <summary>Sets the hash seeds of the process, for an app that was published with fixed ones. To be called before any other code of the app.</summary>
    /// <param name="record">The address of what says where the seeds are in the runtime of the publish, and what they are to be. In another build of the runtime, or where hash codes
    /// are in use already, nothing is set, and the image will not be used.</param>
    public static void FixHashSeeds(nint record) => AppHashSeeds.Set((HashSeedRecord*)record);

    /// <summary>
    /// <see langword="false"/>, which no compiler knows: code behind it is not run but kept. The types of the image's objects are
    /// created there, or the trimmer would take them for types without objects.
    /// </summary>
    public static bool Never
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => Environment.TickCount64 < 0;
    }

    /// <summary>Gives a static field its value, which is made while the image is restored.</summary>
    /// <param name="value">The value, or <see langword="null"/> if it is not made yet.</param>
    /// <exception cref="InvalidOperationException">It is not: a surrogate or a hash function uses the field.</exception>
    public static object Made(object? value) =>
        value ?? throw new InvalidOperationException("a static field was used, while the image is restored, whose value a surrogate has yet to make");

    /// <summary>
    /// What <c>PREINIT=verify</c> asks for, when the image has been checked and is still to be compared with what the original initialisers make.
    /// Ends the process.
    /// </summary>
    /// <param name="initializers">A <c>delegate*&lt;void&gt;</c> that runs the original initialisers as they ran at publish.</param>
    /// <param name="statics">A <c>delegate*&lt;object, void&gt;</c> that calls <see cref="Statics"/> for each type with statics in the image.</param>
    /// <param name="hashHolders">What holds numbers that come from identity hash codes, which are others in each process: indexes of types of the
    /// image, and names of static fields; a line for each.</param>
    public static void Verify(nint initializers, nint statics, string hashHolders) => Verification.RunAndExit(initializers, statics, hashHolders);

    /// <summary>Tells what the original initialisers left in the static fields of a type.</summary>
    /// <param name="values">What the caller was given.</param>
    /// <param name="prefix">How the names of the fields begin.</param>
    /// <param name="fields">A line for each: its name, a blank, and the index of its value in the array of roots, or -1 for zero and -2 for
    /// <see langword="null"/>.</param>
    /// <param name="current">Their values in the same order.</param>
    public static void Statics(object values, string prefix, string fields, object?[] current) => ((StaticValues)values).Add(prefix, fields, current);

    /// <summary>Tells a marked method whether this call is the one that was made at publish.</summary>
    /// <param name="pending">1 until that call came; 0 from then on.</param>
    public static bool Absorb(ref int pending) => Interlocked.Exchange(ref pending, 0) == 1;
}
