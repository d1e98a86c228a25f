using System.Text;

[Preinitialize]
static class SetsSwitch
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly bool Done = Set();

    static bool Set()
    {
        AppContext.SetSwitch("Sample.Fast", true);
        return true;
    }
}

[Preinitialize]
static class SetsData
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly bool Done = Set();

    static bool Set()
    {
        AppContext.SetData("Sample.Name", string.Concat("sa", "mple"));
        AppContext.SetData("Sample.Limit", TimeSpan.FromSeconds(7));
        AppContext.SetData("Sample.Empty", "");
        return true;
    }
}

/// <summary>The provider is the framework's own, and so is the encoding.</summary>
[Preinitialize]
static class RegistersCodePages
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Encoding Western = Find();

    static Encoding Find()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("windows-1252");
    }
}

/// <summary>The provider is an object of the app.</summary>
[Preinitialize]
static class RegistersProvider
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly Shouter Provider = new("shout", new Shouting());

    static RegistersProvider() => Encoding.RegisterProvider(Provider);
}

/// <summary>Nothing but the framework holds the provider.</summary>
static class RegisteringMethod
{
    public static bool Frozen;
    public static readonly List<string> Names = ["whisper"];

    [Preinitialize]
    static void Register()
    {
        Frozen = Preinitialization.IsCapturing;
        Encoding.RegisterProvider(new Shouter(Names[0], new Whispering()));
    }
}

/// <summary>What is put back, or only made because it was asked for, is no change.</summary>
[Preinitialize]
static class LooksAround
{
    public static readonly bool Frozen = Preinitialization.IsCapturing;
    public static readonly string Text = Look();

    static string Look()
    {
        var (output, directory) = (Console.Out, Environment.CurrentDirectory);
        Console.SetOut(TextWriter.Null);
        Environment.CurrentDirectory = Path.GetTempPath();
        Console.WriteLine("not seen");
        Environment.CurrentDirectory = directory;
        Console.SetOut(output);
        return $"{Console.In != null} {Console.InputEncoding != null} {System.Globalization.CultureInfo.CurrentCulture.IsReadOnly}";
    }
}
