#if !HELLO && !SMALL && !SEEDED
using System.Text;

namespace Registry;

/// <summary>Reads every object of the table, so that variants that differ anywhere print different lines.</summary>
static class Checksum
{
    public static string Of(Dictionary<string, Rec> table)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 14695981039346656037;
        var text = new StringBuilder();
        foreach (var (key, rec) in table)
        {
            text.Clear().Append(key).Append(rec).AppendJoin(',', rec.Tags);
            foreach (var chunk in text.GetChunks())
            {
                foreach (var character in chunk.Span)
                    hash = (hash ^ character) * 1099511628211;
            }
        }

        return $"{table.Count} {hash:x16}";
    }
}
#endif
