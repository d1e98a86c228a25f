using Preinit.Image;

namespace Preinit.Capture;

/// <summary>
/// Scan: walks the object graph from the static fields, depth first, and decides for each object whether it goes into the image, is
/// linked to, or is refused. One walk finds all refusals.
/// </summary>
sealed class Scanner
{
    readonly ObjectGraph graph;
    readonly LayoutBuilder layouts;
    readonly OutsideLinks links;
    readonly Stack<Visit> pending = new();
    readonly IdentityTable refusedObjects = new();

    /// <summary>What the array of roots holds: static fields first, then objects that delegates are bound to.</summary>
    readonly List<object> roots = [];
    int? noParts;
    ScanOwner owner;

    readonly GraphSurvey survey;
    readonly MadeObjects made;
    readonly bool isLive;

    /// <param name="outside">What the image may be linked to.</param>
    /// <param name="survey">Of the same static fields.</param>
    /// <param name="isRebuilt">Tells by its path whether a hash table is to be built anew at start-up.</param>
    /// <param name="literals">The strings that code of the app names.</param>
    /// <param name="rebuildsUnknown">Whether hash tables are, of which nobody knows whether they have to be.</param>
    /// <param name="isLive">Whether the graph is one of a running program, to which paths of its own are text like any other.</param>
    /// <param name="layouts">Knows the layouts that earlier scans asked for.</param>
    public Scanner(OutsideWorld outside, GraphSurvey survey, Func<string, bool>? isRebuilt = null, Literals? literals = null, bool rebuildsUnknown = false,
        bool isLive = false, LayoutBuilder? layouts = null)
    {
        this.survey = survey;
        this.isLive = isLive;
        this.layouts = layouts ?? new();
        graph = new(survey.Substitutes);
        links = new(outside, graph, survey.Surrogates, literals ?? Literals.None, isLive, AddRoot);
        Tables = new(graph, isRebuilt ?? (_ => false), rebuildsUnknown);
        made = new(graph, survey.Surrogates, links, AddRoot, AddParts);
    }

    public RebuiltTables Tables { get; }

    public Promises Promises { get; } = new();

    public List<Refusal> Refusals { get; } = [];

    /// <summary>For each refusal, the type whose static field led to the object.</summary>
    public List<Type?> RefusalOwners { get; } = [];

    /// <summary>Types outside the image that hold objects of it and can join: if there are any, this scan was for nothing.</summary>
    public HashSet<Type> Joining { get; } = [];

    public ObjectGraph Graph => graph;

    /// <summary>Whether an object that stays outside, or is made anew at start-up, may have been asked for an identity hash code.</summary>
    public bool MayHaveHashedOthers => survey.Hashed.Any(o => graph.IndexOf(o) < 0);

    /// <summary>The object each static field's value became, or -1: index in the array of roots.</summary>
    public int[] Scan(IReadOnlyList<StaticRoot> statics)
    {
        graph.Add(roots, new object(), RootsLayout(), header: 0, new ObjectOrigin(-1, graph.Label("roots"), -1));
        var rootIndexes = new int[statics.Count];
        for (var i = 0; i < statics.Count; i++)
        {
            owner = new(statics[i].Initializer, statics[i].Field.DeclaringType);
            rootIndexes[i] = AddRoot(statics[i]);
            Drain();
        }
        DrainWeak();
        return rootIndexes;
    }

    /// <summary>To be called after <see cref="Scan"/>. The value that the framework was given becomes an object of the image, or is linked.</summary>
    public void ScanReplay(Replay replay)
    {
        owner = new(replay.Initializer, null);
        var root = replay.Value == null ? -1 : AddRoot(replay.Value, new ObjectOrigin(0, graph.Label(replay.Name), -1));
        Drain();
        DrainWeak();
        graph.Replays.Add(new(replay.Call.Method, replay.Call.Argument, root, links.IndexOf(replay.Value), replay.Name, replay.Initializer));
    }

    /// <summary>The same for an object that no static field holds.</summary>
    /// <returns>Its index in the array of roots.</returns>
    public int ScanObject(object target, string name)
    {
        var root = AddRoot(target, new ObjectOrigin(0, graph.Label(name), -1));
        Drain();
        DrainWeak();
        return root;
    }

    /// <summary>The array of roots itself, which exists only in the image.</summary>
    public object?[] RootsArray() => [.. roots];

    TypeLayout RootsLayout() => layouts.Of(new object?[1]);

    int AddRoot(StaticRoot root)
    {
        if (StaticFields.IsDefault(root.Value))
            return -1;

        Promises.Add(root.Value, MemberPromise.Of(root.Field));
        return AddRoot(root.Value!, new ObjectOrigin(0, graph.Label(root.Name), -1));
    }

    /// <summary>Also for objects that delegates are bound to: the code that creates the delegate finds them in the array.</summary>
    int AddRoot(object value, ObjectOrigin origin)
    {
        var index = roots.Count; // linking a delegate adds the object it is bound to
        roots.Add(value);
        Reference(value, new Visit(0, 16 + index * (long)nint.Size, origin));
        return index;
    }

    /// <summary>What is referred to weakly comes last: it depends on everything else.</summary>
    void DrainWeak()
    {
        while (made.AddWeak(ref owner))
            Drain();
    }

    void Drain()
    {
        while (pending.TryPop(out var visit))
            Reference(graph.SlotOf(graph.Objects[visit.Holder], visit.Offset)!, visit);
    }

    void Reference(object target, Visit visit)
    {
        Tables.Referenced(target, visit.Holder);
        if (graph.IndexOf(target) >= 0 || refusedObjects.Contains(target) || made.TryRefer(target, visit))
            return;
        if (links.Outside.FindJoining(target) is { } joining)
            Joining.Add(joining);
        if (links.TryLink(target, visit, out var refused))
            return;
        if (refused != null)
        {
            Refuse(target, refused, visit.Origin);
            return;
        }
        if (links.Outside.FindStartup(target) is { } startup)
        {
            Refuse(target, RefusalReason.OfStartup, visit.Origin, StaticRoot.NameOf(startup));
            return;
        }
        if (made.TryAdd(target, visit, owner))
            return;

        var header = survey.HeaderOf(target);
        var plan = Tables.PlanFor(target, visit.Origin, out var isImpossible);
        if (isImpossible)
        {
            Refuse(target, RefusalReason.NotRebuilt, visit.Origin, target.GetType().ToString());
            return;
        }
        var kept = plan?.Kept ?? target;
        var layout = layouts.Of(kept);
        if (Objection(target, layout, header) is { } objection)
        {
            Refuse(target, objection.Reason, visit.Origin, objection.Detail);
            return;
        }
        var index = graph.Add(target, kept, layout, HeaderReader.ToRestore(target, header), visit.Origin);
        PushReferences(index, kept, layout);
        if (layout.HasFinalizer && !ObjectHeader.IsFinalizerSuppressed(header))
            graph.Completions.Add(new(target, new("Rebuilding", "Finalizer"), AddRoot(target, visit.Origin), NoParts(), []));
        if (plan != null)
            AddRebuild(index, target, plan, visit.Origin);
    }

    void AddRebuild(int index, object target, TablePlan plan, ObjectOrigin origin)
    {
        var parts = AddParts(new(index, graph.Label(""), -1), plan.Parts);
        graph.Rebuilds.Add(new(target, plan.Call, AddRoot(target, origin), parts, plan.Needed) { Entries = plan.Entries });
    }

    int NoParts() => noParts ??= AddParts(new(0, graph.Label("nothing"), -1), []);

    /// <summary>
    /// An array of what an object is built from, which is found in the array of roots. Paths read as if its elements were fields of the object.
    /// </summary>
    int AddParts(ObjectOrigin origin, IReadOnlyList<SurrogatePart> parts)
    {
        object?[] values = [.. parts.Select(p => p.Value)];
        var root = AddRoot(values, origin);
        var holder = graph.IndexOf(values);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] != null)
                Reference(values[i]!, new(holder, 16 + (long)i * nint.Size, new(holder, graph.Label(parts[i].Label), -1)));
        }
        return root;
    }

    (RefusalReason Reason, string? Detail)? Objection(object target, TypeLayout layout, uint header)
    {
        if (survey.Surrogates.RefusalOf(target) is { } notMade)
            return (notMade.Reason, notMade.Detail ?? layout.Type.ToString());
        if (layout.Refused != null)
            return (layout.Refused, layout.Type.ToString());
        if (!isLive && target is string text && OwnPaths.AreIn(text))
            return (RefusalReason.OwnFolder, null);
        if (ObjectHeader.IsLocked(header) || ObjectHeader.HasSyncBlock(header) && IsLocked(target))
            return (RefusalReason.Locked, layout.Type.ToString());
        if (!isLive && target is Exception { StackTrace: not null })
            return (RefusalReason.ThrownException, layout.Type.ToString());
        if (target is not string && links.Outside.FindHolder(target) is { } holder)
            return (RefusalReason.Shared, $"{holder.DeclaringType}.{holder.Name}");
        if (survey.Substitutes.RefusalOf(target) is { } missing)
            return (RefusalReason.DynamicCode, missing);
        return PointerCheck.FindNonNull(target, layout);
    }

    /// <summary>By any thread: a lock that can be taken is free.</summary>
    static bool IsLocked(object target)
    {
        if (Monitor.IsEntered(target) || !Monitor.TryEnter(target))
            return true;
        Monitor.Exit(target);
        return false;
    }

    /// <summary>In reverse, so that the walk goes through the fields in their order.</summary>
    void PushReferences(int holder, object target, TypeLayout layout)
    {
        switch (layout.Kind)
        {
            case TypeKind.Fields:
                PushSlots(holder, target, layout, start: 0, element: -1);
                break;
            case TypeKind.ReferenceArray:
                for (var i = (int)RawObject.Length(target) - 1; i >= 0; i--)
                    Push(holder, target, layout.DataOffset + (long)i * nint.Size, layout.References[0].Label, i);
                break;
            case TypeKind.StructArray:
                for (var i = (int)RawObject.Length(target) - 1; i >= 0; i--)
                    PushSlots(holder, target, layout, layout.DataOffset + (long)i * layout.MethodTable.ComponentSize, i);
                break;
        }
    }

    void PushSlots(int holder, object target, TypeLayout layout, long start, int element)
    {
        for (var i = layout.References.Length - 1; i >= 0; i--)
        {
            if (!layout.References[i].Kept)
                continue;
            Promises.Add(graph.SlotOf(target, start + layout.References[i].Offset), layout.References[i].Promise);
            Push(holder, target, start + layout.References[i].Offset, layout.References[i].Label, element);
        }
    }

    void Push(int holder, object target, long offset, string label, int element)
    {
        if (graph.SlotOf(target, offset) != null)
            pending.Push(new(holder, offset, new(holder, graph.Label(label), element)));
    }

    int Refuse(object target, RefusalReason reason, ObjectOrigin origin, string? detail = null)
    {
        refusedObjects.Add(target);
        Refusals.Add(reason.At(owner.Initializer, graph.PathOf(origin), detail));
        RefusalOwners.Add(owner.Type);
        return -1;
    }
}
