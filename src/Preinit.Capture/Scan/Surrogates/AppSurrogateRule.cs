using System.Reflection;

namespace Preinit.Capture;

/// <summary>A class of the app that implements <c>Preinit.ISurrogate&lt;T&gt;</c>.</summary>
/// <param name="surrogateClass">That class.</param>
/// <param name="contract">The interface.</param>
sealed class AppSurrogateRule(Type surrogateClass, Type contract) : ISurrogateRule
{
    const string Contract = "Preinit.ISurrogate`1";

    readonly Type targetClass = contract.GetGenericArguments()[0];

    /// <summary>A rule for each class that there is a surrogate for. Those for a class come before those for its base classes and interfaces.</summary>
    public static IReadOnlyList<ISurrogateRule> AllOf(IEnumerable<Type> surrogateClasses) =>
    [
        .. from surrogateClass in surrogateClasses
           from contract in surrogateClass.GetInterfaces()
           where contract.IsGenericType && contract.GetGenericTypeDefinition().FullName == Contract
           let rule = new AppSurrogateRule(surrogateClass, contract)
           orderby rule.targetClass.IsInterface, rule.targetClass.IsAbstract
           select rule,
    ];

    public bool AppliesTo(Type type) => type == targetClass || targetClass.IsAbstract && targetClass.IsAssignableFrom(type);

    public Surrogate? For(object target, out SurrogateRefusal? refused)
    {
        refused = null;
        try
        {
            var kept = contract.GetMethod("Keep")!.Invoke(Activator.CreateInstance(surrogateClass), BindingFlags.DoNotWrapExceptions, null, [target], null);
            return new(new("RebuildingSurrogate", "Make", surrogateClass, targetClass), new SurrogatePart("Kept", kept)) { RunsCodeOfApp = true };
        }
        catch (Exception exception) // code of the app
        {
            refused = new(RefusalReason.Surrogate, $"{surrogateClass}: {exception.GetType().Name}: {exception.Message}");
            return null;
        }
    }
}
