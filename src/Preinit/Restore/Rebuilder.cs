using Preinit.Image;

namespace Preinit.Restore;

/// <summary>
/// Completes the heap with code: builds hash tables anew, whose hash codes are others in every process, makes objects that belong to a
/// process, such as events, and fills weak references. What each is built from lies in the image.
/// </summary>
sealed unsafe class Rebuilder(ImageReader reader, RestoredHeap heap, RuntimeTypeHandle[] types, RebuildCode code)
{
    /// <summary>Asks for the static constructors that the constructors of the image's objects would have run.</summary>
    const int SetUpClasses = -1;

    /// <summary>The same for those that hold objects which are made first.</summary>
    const int SetUpLateClasses = -2;

    readonly SurrogateSlots slots = new(reader, heap);
    int lastType;

    /// <summary>Makes the objects that need no code of the app, while nobody can see the heap yet.</summary>
    public void MakeSurrogates() => RunAll(SectionId.Surrogates);

    /// <summary>Does the rest. The program can see the roots.</summary>
    public void Run()
    {
        code.Run(SetUpClasses, null, heap.Roots);
        RunAll(SectionId.Rebuilds);
        code.Run(SetUpLateClasses, null, heap.Roots);
        Forget(SectionId.Surrogates);
        Forget(SectionId.Rebuilds);
    }

    void RunAll(SectionId section)
    {
        var records = (RebuildRecord*)reader.Records(section);
        for (uint i = 0; i < Count(section); i++)
        {
            var target = records[i].Surrogate == 0 ? heap.Roots[records[i].Target] : null;
            var result = code.Run((int)records[i].Kind, target, (object?[])heap.Roots[records[i].Parts]!);
            if (target == null)
                slots.Store(records[i].Surrogate, result!);
            else if (result != null)
                ObjectContent.Move(result, target, TypeOf(target), (uint*)reader.Records(SectionId.Slots));
        }
    }

    /// <summary>The roots live as long as the process; the parts need not, and the objects only as long as the program holds them.</summary>
    void Forget(SectionId section)
    {
        var records = (RebuildRecord*)reader.Records(section);
        for (uint i = 0; i < Count(section); i++)
        {
            heap.Roots[records[i].Parts] = null;
            if (records[i].Surrogate == 0)
                heap.Roots[records[i].Target] = null;
        }
    }

    uint Count(SectionId section) => (uint)(reader.Length(section) / (uint)sizeof(RebuildRecord));

    /// <summary>Found by what the object is, not by what the image says: its heap need not be in memory any more.</summary>
    TypeRecord* TypeOf(object target)
    {
        var type = target.GetType().TypeHandle.Value;
        if (types[lastType].Value != type)
        {
            lastType = 0;
            while (types[lastType].Value != type)
                lastType++;
        }
        return (TypeRecord*)reader.Records(SectionId.Types) + lastType;
    }
}
