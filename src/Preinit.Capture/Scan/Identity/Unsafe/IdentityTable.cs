using System.Numerics;
using System.Runtime.CompilerServices;

namespace Preinit.Capture;

/// <summary>
/// Numbers objects, each once, by where they are in memory: asking for an identity hash code would write it into an object's header, where it stays, and has to be kept in every image.
/// </summary>
/// <remarks>
/// <para>An address is only ever compared and never followed, so a stale one can do no harm but one: an object may be looked for in the wrong place. Collections move objects. So what was
/// found is compared by reference, and that something was not found counts only if no collection began since the table was laid out; else it is laid out anew, and asked again. The
/// collector counts a collection while all threads that run managed code stand still, before it moves anything.</para>
/// <para>Where collections come too often for that, the table goes on by identity hash codes.</para>
/// </remarks>
sealed class IdentityTable
{
    /// <summary>Objects are at least 24 bytes long, at multiples of 8. Neighbours in memory are neighbours here, so that the processor's cache is of use; pages are scattered.</summary>
    const int PageBits = 12, UnitBits = 4, UnitsPerPage = 1 << (PageBits - UnitBits);

    const int MostLayouts = 200;

    object[] objects = [];
    int[] slots = []; // numbers, from 1
    int collections, layouts;
    bool usesHashCodes;

    public int Count { get; private set; }

    public object this[int index] => objects[index];

    public bool Contains(object target) => Count > 0 && Find(target) >= 0;

    /// <returns>Its number, or -1.</returns>
    public int IndexOf(object target) => Count == 0 ? -1 : Find(target);

    /// <returns>Whether it is new. Its number is then the last one.</returns>
    public bool Add(object target) => Add(target, out _);

    /// <param name="index">Its number.</param>
    public bool Add(object target, out int index)
    {
        if (Count == objects.Length)
            Grow(objects.Length * 2);
        while (true)
        {
            var slot = SlotOf(target);
            for (; slots[slot] is not 0 and var number; slot = slot + 1 & slots.Length - 1)
            {
                if (ReferenceEquals(objects[number - 1], target))
                {
                    index = number - 1;
                    return false;
                }
            }
            if (IsCurrent)
            {
                // If a collection begins right here, the slot is a wrong one, but then the table is out of date, and laid out anew before the next answer.
                index = Count++;
                objects[index] = target;
                slots[slot] = Count;
                return true;
            }
            LayOut();
        }
    }

    /// <summary>Makes room for as many objects as are expected.</summary>
    public void Reserve(int count)
    {
        if (count > objects.Length)
            Grow((int)BitOperations.RoundUpToPowerOf2((uint)count));
    }

    bool IsCurrent => usesHashCodes || collections == GC.CollectionCount(0);

    int Find(object target)
    {
        while (true)
        {
            for (var slot = SlotOf(target); slots[slot] is not 0 and var number; slot = slot + 1 & slots.Length - 1)
            {
                if (ReferenceEquals(objects[number - 1], target))
                    return number - 1;
            }
            if (IsCurrent)
                return -1;
            LayOut();
        }
    }

    void Grow(int count)
    {
        Array.Resize(ref objects, Math.Max(16, count));
        slots = new int[objects.Length * 2];
        LayOut();
    }

    void LayOut()
    {
        do
        {
            usesHashCodes |= ++layouts > MostLayouts;
            collections = GC.CollectionCount(0);
            Array.Clear(slots);
            for (var i = 0; i < Count; i++)
                Put(i);
        }
        while (!IsCurrent);
    }

    void Put(int index)
    {
        var slot = SlotOf(objects[index]);
        while (slots[slot] != 0)
            slot = slot + 1 & slots.Length - 1;
        slots[slot] = index + 1;
    }

    int SlotOf(object target)
    {
        if (usesHashCodes)
            return (int)((uint)RuntimeHelpers.GetHashCode(target) * 0x9E3779B1 & (uint)slots.Length - 1);
        var address = (ulong)Unsafe.As<object, nint>(ref target);
        var page = (address >> PageBits) * 0x9E3779B97F4A7C15;
        return (int)(BitOperations.RotateLeft(page, 24) * UnitsPerPage + (address >> UnitBits & UnitsPerPage - 1)) & slots.Length - 1;
    }
}
