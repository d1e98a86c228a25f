using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Preinit.Capture;

/// <summary>Asks the runtime where it put the fields of a type, instead of guessing: the address of a field minus that of its object.</summary>
static class StructFields
{
    const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    public static FieldInfo[] Of(Type type) => type.GetFields(Declared);

    /// <summary>Whether a field, or an element, of a type refers to an object. Pointers are no value types, to reflection.</summary>
    public static bool IsReference(Type type) => !type.IsValueType && !type.IsPointer && !type.IsFunctionPointer;

    /// <summary>Offsets from the start of the struct.</summary>
    public static int[] OffsetsInStruct(Type type, FieldInfo[] fields)
    {
        if (fields.Length == 0)
            return [];
        if (NativeRuntime.IsHere)
            return [.. fields.Select(NativeFields.OffsetOf)];
        using var allowed = DynamicCode.AllowIfNeeded();
        var method = Begin(out var il);
        for (var i = 0; i < fields.Length; i++)
            Store(il, i, () =>
            {
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Ldflda, fields[i]);
                il.Emit(OpCodes.Ldarg_0);
                il.Emit(OpCodes.Sub);
            });
        return Run(method, il, fields.Length, new byte[1]);
    }

    /// <summary>Offsets from the object's method table pointer.</summary>
    public static int[] OffsetsInClass(object instance, FieldInfo[] fields)
    {
        if (fields.Length == 0)
            return [];
        if (NativeRuntime.IsHere)
            return [.. fields.Select(f => nint.Size + NativeFields.OffsetOf(f))];
        using var allowed = DynamicCode.AllowIfNeeded();
        var method = Begin(out var il);
        var data = typeof(Image.RawObject).GetMethod(nameof(Image.RawObject.Data))!;
        for (var i = 0; i < fields.Length; i++)
            Store(il, i, () =>
            {
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Ldflda, fields[i]);
                il.Emit(OpCodes.Ldarg_1);
                il.Emit(OpCodes.Call, data);
                il.Emit(OpCodes.Sub);
                il.Emit(OpCodes.Ldc_I4, nint.Size);
                il.Emit(OpCodes.Add);
            });
        return Run(method, il, fields.Length, instance);
    }

    public static int SizeOf(Type type) => IsReference(type) || !type.IsValueType ? nint.Size : RuntimeHelpers.SizeOf(type.TypeHandle);

    delegate void Measure(ref byte start, object instance, int[] results);

    static DynamicMethod Begin(out ILGenerator il)
    {
        var method = new DynamicMethod("measure", null, [typeof(byte).MakeByRefType(), typeof(object), typeof(int[])],
            typeof(StructFields).Module, skipVisibility: true);
        il = method.GetILGenerator();
        return method;
    }

    static void Store(ILGenerator il, int index, Action value)
    {
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Ldc_I4, index);
        value();
        il.Emit(OpCodes.Conv_I4);
        il.Emit(OpCodes.Stelem_I4);
    }

    static int[] Run(DynamicMethod method, ILGenerator il, int count, object instance)
    {
        il.Emit(OpCodes.Ret);
        var results = new int[count];
        // The start is the address of any byte: only distances from it are computed, nothing is read.
        method.CreateDelegate<Measure>()(ref Image.RawObject.Data(instance), instance, results);
        return results;
    }
}
