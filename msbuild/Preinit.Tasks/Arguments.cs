using System.Text;
using Microsoft.Build.Framework;

namespace Preinit.Tasks;

/// <summary>The arguments of a command, one to a line of a response file, as the tool's command line library reads it.</summary>
sealed class Arguments
{
    readonly StringBuilder lines = new();

    public void Add(string argument) => lines.Append('"').Append(argument.Replace("\"", "\\\"")).Append("\"\n");

    public void Add(string option, string value)
    {
        if (value.Length == 0)
            return;
        Add(option);
        Add(value);
    }

    public void Add(string option, ITaskItem[] values)
    {
        foreach (var value in values)
            Add(option, value.ItemSpec);
    }

    public void AddIf(bool condition, string option)
    {
        if (condition)
            Add(option);
    }

    public override string ToString() => lines.ToString();
}
