using System.Reflection;
using System.Runtime.InteropServices;

namespace Preinit.Capture;

/// <summary>
/// Tells whether a type's static constructor has run, without running it. The runtime keeps the answer in a flag beside the method
/// table; where that is, its own core library says (System.Runtime.CompilerServices.MethodTable).
/// </summary>
static unsafe class ClassInitialization
{
    const uint IsInitialized = 1;

    /// <summary>Where in a method table the address of what lies beside it is.</summary>
    public static readonly int AuxiliaryDataOffset = NativeRuntime.IsHere ? 0 : FindOffset();

    public static bool HasRun(Type type)
    {
        if (type.ContainsGenericParameters)
            return false;
        var auxiliaryData = *(uint**)(type.TypeHandle.Value + AuxiliaryDataOffset);
        return (*auxiliaryData & IsInitialized) != 0;
    }

    /// <summary>Whether <see cref="StaticFields.ValueOf"/> reads the static fields without running any of the app's code.</summary>
    public static bool CanReadStatics(Type type) =>
        !type.ContainsGenericParameters && (NativeRuntime.IsHere || HasRun(type) || type.TypeInitializer == null);

    static int FindOffset()
    {
        const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var field = typeof(object).Assembly.GetType("System.Runtime.CompilerServices.MethodTable")?.GetField("AuxiliaryData", Instance);
        return field?.GetCustomAttribute<FieldOffsetAttribute>()?.Value
            ?? throw new NotSupportedException("this runtime does not say where it keeps the state of static constructors");
    }
}
