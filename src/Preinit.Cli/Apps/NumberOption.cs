using System.CommandLine;
using System.Globalization;

namespace Preinit.Cli;

/// <summary>An option with a number that must not be too small.</summary>
static class NumberOption
{
    /// <param name="name">As it is written.</param>
    /// <param name="usual">If it is not given.</param>
    /// <param name="least">The smallest that means something.</param>
    /// <param name="description">For help.</param>
    public static Option<int> Create(string name, int usual, int least, string description) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = argument =>
        {
            var text = argument.Tokens.Single().Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
                return number;
            argument.AddError($"{name} is '{text}'. It must be a number from {least} on.");
            return usual;
        },
    };
}
