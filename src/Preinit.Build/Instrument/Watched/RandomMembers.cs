namespace Preinit.Build;

/// <summary>They give other values in each run without any help.</summary>
static class RandomMembers
{
    const string Generator = "System.Security.Cryptography.RandomNumberGenerator";

    public static readonly WatchedMember[] All =
    [
        Random("System.Guid", "NewGuid"),
        Random("System.Guid", "CreateVersion7"),
        Random("System.Random", "get_Shared"),
        Random("System.Random", ".ctor"),
        Random(Generator, "Create"),
        Random(Generator, "Fill"),
        Random(Generator, "GetBytes"),
        Random(Generator, "GetInt32"),
        Random(Generator, "GetHexString"),
        Random(Generator, "GetString"),
        Random(Generator, "GetItems"),
        Random("System.IO.Path", "GetRandomFileName"),
    ];

    static WatchedMember Random(string type, string name) => new(type, name) { Kind = InputKind.Random };
}
