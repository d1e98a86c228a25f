using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Preinit.CompilerServices;
using Preinit.Image;

namespace Preinit.Restore;

/// <summary>Allocates an object of the type and length of one in the image. Of its content only a string's is there.</summary>
static unsafe class ObjectAllocator
{
    public static object Allocate(byte* source, TypeRecord* type, RuntimeTypeHandle handle)
    {
        var created = type->Shape switch
        {
            TypeShape.String => new string((char*)(source + type->DataOffset), 0, *(int*)(source + 8)),
            TypeShape.Vector => Array.CreateInstanceFromArrayType(Type.GetTypeFromHandle(handle)!, *(int*)(source + 8)),
            TypeShape.MultiDimensionalArray => AllocateMultiDimensional(Type.GetTypeFromHandle(handle)!, (int*)(source + 16)),
            _ => AllocateObject(type, handle),
        };
        CopyHashCode(source, created);
        return created;
    }

    /// <summary>The lengths of all dimensions lie before an array's elements, then the lower bounds.</summary>
    static Array AllocateMultiDimensional(Type type, int* bounds)
    {
        var rank = type.GetArrayRank();
        return Array.CreateInstanceFromArrayType(type,
            new ReadOnlySpan<int>(bounds, rank).ToArray(), new ReadOnlySpan<int>(bounds + rank, rank).ToArray());
    }

    /// <summary>
    /// RuntimeHelpers.GetUninitializedObject would run the static constructor of the type, which may be one that waits for this very
    /// restore. Cloning does not. The prototype is an empty object in native memory: the collector ignores references to addresses
    /// outside its heap, and cloning reads no more than the object's own bytes.
    /// </summary>
    static object AllocateObject(TypeRecord* type, RuntimeTypeHandle handle)
    {
        var prototype = (nint*)NativeMemory.AllocZeroed(type->BaseSize);
        prototype[1] = handle.Value;
        var address = (nint)(prototype + 1);
        var created = (ImageHost.Never ? new Cloner() : Unsafe.As<nint, Cloner>(ref address)).Clone();
        NativeMemory.Free(prototype);
        GC.SuppressFinalize(created); // until it is complete; without a finaliser this does nothing
        return created;
    }

    /// <summary>Nobody else knows the object yet, so nobody else writes its header; except for the empty string, which is one for all.</summary>
    static void CopyHashCode(byte* source, object created)
    {
        var header = *(uint*)(source - 4);
        if (header == 0 || ReferenceEquals(created, string.Empty))
            return;
        fixed (byte* data = &RawObject.Data(created))
            *(uint*)(data - sizeof(nint) - 4) |= header; // beside it may stand that the finaliser is suppressed
    }

    /// <summary>
    /// Any object can be taken for one of this class: the method that clones is not virtual and asks nothing of the class. Precompiled code can call it so, while
    /// an accessor would be compiled at start-up. Trimmers and the native compiler keep the methods only of classes with objects, so one is made, never.
    /// </summary>
    sealed class Cloner
    {
        [MethodImpl(MethodImplOptions.NoInlining)]
        public object Clone() => MemberwiseClone();
    }
}
