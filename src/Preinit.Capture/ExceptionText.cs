namespace Preinit.Capture;

/// <summary>An exception as the author of an initialiser wants to read it: without the wrapping of static constructors and without Preinit's own frames.</summary>
static class ExceptionText
{
    public static string Of(Exception exception)
    {
        while (exception is TypeInitializationException { InnerException: { } inner })
            exception = inner;
        return Trim(exception.ToString());
    }

    public static string Trim(string stack) => string.Join(Environment.NewLine,
        stack.Split(Environment.NewLine).Where(line => !line.Contains(" at Preinit.Capture.") && !line.Contains(" at StartupHook.")
            && !line.Contains("System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor")
            && !line.Contains("System.RuntimeType.RunClassConstructor") && !line.Contains("System.StartupHookProvider.")));
}
