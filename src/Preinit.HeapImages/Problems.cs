namespace Preinit.HeapImages;

/// <summary>The problems with images. Their codes and texts stand here and nowhere else.</summary>
static class Problems
{
    public static HeapImageException Refused(IReadOnlyList<HeapImageRefusal> refusals) => new("PREINIT6101",
        $"the graph cannot be saved: {string.Join("; ", refusals.Take(5).Select(r => $"{r.Code} {r.Path}: {r.Reason}. Way out: {r.WaysOut}"))}"
            + (refusals.Count > 5 ? $"; and {refusals.Count - 5} more" : ""), refusals);

    public static HeapImageException Changed() => new("PREINIT6102",
        "the graph was changed by another thread while it was saved: let nobody write to it meanwhile, for example by taking the lock that its writers take");

    public static HeapImageException NotAnImage(string reason) => new("PREINIT6103", $"this is not a complete heap image: {reason}");

    public static HeapImageException Damaged(string reason) => new("PREINIT6104", $"the image is damaged: {reason}. Load an older one, or build the state anew");

    public static HeapImageException OtherFormat(uint version, uint expected) => new("PREINIT6105",
        $"the image has format {version}, this library reads format {expected}: load and save it once with the version of Preinit.HeapImages that wrote it");

    public static HeapImageException OtherRoot(string actual, Type expected) => new("PREINIT6106",
        $"the image holds a {actual}, which is no {expected}: ask for what it holds");

    public static HeapImageException OtherTypes(IReadOnlyList<string> differences) => new("PREINIT6107",
        $"the image was made with other types: {string.Join("; ", differences.Take(10))}{(differences.Count > 10 ? $"; and {differences.Count - 10} more" : "")}");

    public static HeapImageException MissingOutside(string reason, Exception? inner = null) => new("PREINIT6108",
        $"what the image refers to is not in this process: {reason}", inner: inner);

    public static HeapImageException Unsupported() => new("PREINIT6109",
        "this program was compiled to native code without what reflection knows of fields, which heap images need: set <IlcTrimMetadata>false</IlcTrimMetadata> in its project and publish it again");

    public static HeapImageException TooLarge(long length) => new("PREINIT6110",
        $"the heap would be {length} bytes; an image holds at most {Image.ImageFormat.MaxHeapLength}: save parts of the graph to images of their own");

    public static HeapImageException OtherBase(string wanted, string actual, string? name = null) => new("PREINIT6130",
        $"the image is a change of another one than {name ?? "the one given"}: of {wanted[..16]}…, which is {actual[..16]}…. Bring back the file that it was saved over, or load an older image");

    public static HeapImageException MissingBase(string identity, string name) => new("PREINIT6131", name.StartsWith("embedded:", StringComparison.Ordinal)
        ? $"the image is a change of {identity[..16]}…, what {name[(name.IndexOf('#', StringComparison.Ordinal) + 1)..]} held in another build of the app: load it in that build, or flatten it there"
        : $"the base {identity[..16]}… is not there: put its file {name} beside what is a change of it, or give Bases of the options something that finds it");

    public static HeapImageException NotEmbedded(string name) => new("PREINIT6132",
        $"{name} has its value from no image of this app: publish the app with Preinit, with names (PreinitNames), and let it use its image; else save over a file");

    public static HeapImageException NotAsync(string what) => new("PREINIT6141",
        $"{what} cannot be suspended in an image: only async methods that return Task, Task<T>, ValueTask, ValueTask<T> or void can, without a pooling method builder");

    public static HeapImageException AwaitedByNobody(string what, TimeSpan waited) => new("PREINIT6142",
        $"nobody has awaited {what} for {waited.TotalSeconds:0} s, so what comes after it cannot be saved: await its task at once, or start the outermost method by HeapImage.Run");

    public static HeapImageException OtherResult(Type actual, Type asked) => new("PREINIT6143",
        $"the outermost method of the checkpoint has a task of type {actual}, which is no {asked}: ask for the value that it returns");

    public static HeapImageException Unverified(string reason) => new("PREINIT6120", $"the image was not made by saving objects: {reason}. Do not use this file");

    public static HeapImageException NotAllowed(string type) => new("PREINIT6121",
        $"the image has objects of {type}, which is not allowed: add it to HeapImageVerification.AllowedTypes if objects of it are expected");

    public static HeapImageException CannotVerify(string what, string reason) => new("PREINIT6122", $"{what} cannot be verified: {reason}");

    public static HeapImageException OverLimit(string what, long actual, long limit) => new("PREINIT6123", $"the image has {actual} {what}; {limit} are allowed");

    public static HeapImageException NotSigned() => new("PREINIT6124", "the image is not signed: save it with a signer, or load it without trusted keys");

    public static HeapImageException UnknownKey(string key) => new("PREINIT6125", $"the image is signed with the key '{key}', which is not among the trusted ones");

    public static HeapImageException WrongSignature(string key) => new("PREINIT6126",
        $"the image's signature by the key '{key}' is wrong: the file was changed after it was signed, or by somebody else. Do not use this file");

    public static HeapImageException NoProgram(string reason) => new("PREINIT6150", $"the program cannot be saved: {reason}");
}
