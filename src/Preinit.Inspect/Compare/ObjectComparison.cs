namespace Preinit.Inspect;

/// <summary>Compares an object with what is at the same place in the other image.</summary>
/// <param name="before">The first image.</param>
/// <param name="after">The second one.</param>
/// <param name="place">Where the objects are.</param>
/// <param name="tell">Takes a difference.</param>
/// <param name="meet">Takes two objects at the same place, and says whether they may be the same thing.</param>
/// <param name="settle">Takes two objects that are not to be compared.</param>
sealed class ObjectComparison(AppModel before, AppModel after, Place place, Action<ChangeKind, Place, string?, string?> tell, Func<int, int, Place, bool> meet,
    Action<int, int> settle)
{
    public void Run(int old, int now)
    {
        if (before.TypeOf(old).Name != after.TypeOf(now).Name)
            tell(ChangeKind.Changed, place, ObjectText.Of(before, old), ObjectText.Of(after, now));
        else if (before.TextOf(old) is { } text)
            CompareTexts(text, after.TextOf(now)!, old, now);
        else if (TableEntries.Of(before, old) is { } olds && TableEntries.Of(after, now) is { } news)
            CompareEntries(olds, news);
        else
            CompareFields(old, now);
    }

    void CompareEntries(IReadOnlyDictionary<string, FieldValue> olds, IReadOnlyDictionary<string, FieldValue> news)
    {
        foreach (var (label, was) in olds)
        {
            if (news.TryGetValue(label, out var @is))
                Compare(was with { Label = label }, @is with { Label = label });
            else if (!TableEntries.IsKeyBesideValue(label))
                TellAlone(ChangeKind.Removed, before, was with { Label = label });
        }
        foreach (var (label, @is) in news.Where(n => !olds.ContainsKey(n.Key) && !TableEntries.IsKeyBesideValue(n.Key)))
            TellAlone(ChangeKind.Added, after, @is with { Label = label });
    }

    void CompareTexts(string was, string @is, int old, int now)
    {
        if (was != @is)
            tell(ChangeKind.Changed, place, ObjectText.Of(before, old), ObjectText.Of(after, now));
    }

    void CompareFields(int old, int now)
    {
        var hasReferences = before.TypeOf(old).Members.Any(m => m.Kind == ValueKind.Reference) || before.TypeOf(old).Members.Count == 0;
        if (!hasReferences && before.ContentOf(old).SequenceEqual(after.ContentOf(now)))
            return;
        using var olds = before.FieldsOf(old).GetEnumerator();
        using var news = after.FieldsOf(now).GetEnumerator();
        for (; ; )
        {
            var (hasOld, hasNew) = (olds.MoveNext(), news.MoveNext());
            if (!hasOld && !hasNew)
                return;
            if (hasOld && hasNew && TableEntries.IsArrangement(before, old, olds.Current.Label))
                Settle(olds.Current, news.Current);
            else if (hasOld && hasNew)
                Compare(olds.Current, news.Current);
            else if (hasOld)
                TellAlone(ChangeKind.Removed, before, olds.Current);
            else
                TellAlone(ChangeKind.Added, after, news.Current);
        }
    }

    void Compare(FieldValue was, FieldValue @is)
    {
        var at = place.Of(@is.Label);
        if (was.Reference == ReferenceKind.Object && @is.Reference == ReferenceKind.Object)
        {
            if (!meet(was.Target, @is.Target, at) && ObjectText.Of(before, was) is var old && ObjectText.Of(after, @is) is var now && old != now)
                tell(ChangeKind.Changed, at, old, now);
        }
        else if (was.Reference != @is.Reference)
        {
            var kind = was.Reference == ReferenceKind.Null ? ChangeKind.Added : @is.Reference == ReferenceKind.Null ? ChangeKind.Removed : ChangeKind.Changed;
            tell(kind, at, kind == ChangeKind.Added ? null : ObjectText.Of(before, was), kind == ChangeKind.Removed ? null : ObjectText.Of(after, @is));
        }
        else if (was.Text != @is.Text)
        {
            tell(ChangeKind.Changed, at, was.Text, @is.Text);
        }
    }

    /// <summary>Whatever they hold is the same thing.</summary>
    void Settle(FieldValue was, FieldValue @is)
    {
        if (was.Reference == ReferenceKind.Object && @is.Reference == ReferenceKind.Object)
            settle(was.Target, @is.Target);
    }

    /// <summary>An element that only one of two arrays has.</summary>
    void TellAlone(ChangeKind kind, AppModel app, FieldValue value)
    {
        var text = ObjectText.Of(app, value);
        if (value.Reference != ReferenceKind.Null)
            tell(kind, place.Of(value.Label), kind == ChangeKind.Removed ? text : null, kind == ChangeKind.Added ? text : null);
    }
}
