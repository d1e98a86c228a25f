using Preinit.Image;

namespace Preinit.Capture;

/// <summary>Writes a <see cref="CaptureResult"/>; the twin of <see cref="CaptureReader"/>.</summary>
static class CaptureWriter
{
    public static void Write(BinaryWriter writer, CaptureResult result)
    {
        writer.List(result.Initializers, (w, i) => { w.Write(i.Milliseconds); w.Text(i.Error); });
        writer.List(result.Refusals, (w, r) =>
        {
            w.Write(r.Code); w.Write(r.Initializer); w.Write(r.Path); w.Write(r.Reason); w.Write(r.WaysOut);
        });
        writer.List(result.Tables, (w, t) => { w.Write(t.Path); w.Write(t.Digest); });
        writer.Write(result.MayHaveHashedOutside);
        writer.List(result.Inputs, (w, i) => { w.Write(i.Initializer); w.Write(i.Site); w.Text(i.Detail); w.List(i.Callers, (w, c) => w.Write(c)); w.Write(i.Outlives); });
        writer.List(result.Variables, (w, v) => { w.Write(v.Name); w.Write(v.Hash); });
        writer.List(result.UsableLibraries, (w, l) => w.Write(l));
        writer.Write(result.Image != null);
        if (result.Image is { } image)
            Write(writer, image);
    }

    static void Member(BinaryWriter writer, MemberName member)
    {
        writer.Write(member.Offset);
        writer.Write(member.Path);
        writer.Write((uint)member.Kind);
        writer.Write(member.Size);
    }

    static void Write(BinaryWriter writer, CapturedImage image)
    {
        writer.Write(image.Bytes.Length);
        writer.Write(image.Bytes);
        writer.List(image.TypeTable, SpecWriter.Type);
        writer.Write(image.ObjectTypeCount);
        writer.List(image.HasGaps, (w, g) => w.Write(g));
        writer.List(image.Fields, (w, f) => { SpecWriter.Type(w, f.DeclaringType); w.Write(f.Name); w.Write(f.InStruct); });
        writer.List(image.Members, (w, t) => w.List(t, Member));
        writer.List(image.AssemblyPaths, (w, a) => w.Write(a));
        writer.List(image.Links, SpecWriter.Link);
        writer.List(image.Rebuilds, SpecWriter.Rebuild);
        writer.List(image.Replays, SpecWriter.Replay);
        writer.List(image.PreciseTypes, SpecWriter.Type);
        writer.List(image.LatePreciseTypes, SpecWriter.Type);
        writer.List(image.PreciseUses, (w, u) => w.List(u, (w, p) => w.Write(p)));
        writer.List(image.Promised, (w, p) => { SpecWriter.Type(w, p.Type); w.Write(p.Members); });
        writer.List(image.Types, (w, t) =>
        {
            w.Write(t.Assembly);
            w.Write(t.Name);
            w.Write(t.Instantiation != null);
            if (t.Instantiation != null)
                SpecWriter.Type(w, t.Instantiation);
            w.Write(t.PathPrefix);
            w.Write(t.Initializer);
            w.Write(t.IsOptional);
            w.List(t.Fields, (w, f) => { w.Write(f.Name); w.Write(f.Root); w.Write(f.IsMadeLate); });
        });
        writer.List(image.Labels, (w, l) => w.Write(l));
        writer.List(image.Origins, (w, o) => { w.Write(o.Parent); w.Write(o.Label); w.Write(o.Index); });
        writer.Write(image.ProfiledObjects);
    }
}
