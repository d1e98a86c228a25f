namespace Preinit.Capture;

/// <summary>Why an object cannot be kept: a code, a reason and what to do. The texts stand here and nowhere else.</summary>
/// <param name="Code">Stable; each has a page in docs/diagnostics.</param>
/// <param name="Reason">One sentence, without the path.</param>
/// <param name="WaysOut">Two ways to go on.</param>
sealed record RefusalReason(string Code, string Reason, string WaysOut)
{
    public static readonly RefusalReason NativePointer = new("PREINIT3001",
        "it is a native pointer, which means nothing in another process",
        "mark the field with [NotCaptured] and fill it on demand, or set it in an [AfterRestore] method");

    public static readonly RefusalReason Handle = new("PREINIT3002",
        "it holds a handle of the operating system, which ends with the process that runs the initialiser",
        "mark a static field with [RunAtStartup] or an instance field with [NotCaptured], or open the handle in an [AfterRestore] method");

    public static readonly RefusalReason Thread = new("PREINIT3003",
        "it is a thread, or state of one, and threads are not part of an image",
        "mark a static field with [RunAtStartup] or an instance field with [NotCaptured], or start the thread in an [AfterRestore] method");

    public static readonly RefusalReason Timer = new("PREINIT3004",
        "it is a timer, which belongs to the running process",
        "mark a static field with [RunAtStartup] or an instance field with [NotCaptured], or create the timer in an [AfterRestore] method");

    public static readonly RefusalReason GCHandle = new("PREINIT3005",
        "it holds a handle of the garbage collector, which ends with the process that runs the initialiser",
        "hold the object by an ordinary reference, or mark the field with [NotCaptured]");

    public static readonly RefusalReason DynamicCode = new("PREINIT3006",
        "it is code that was generated at run time and exists in no assembly",
        "use source-generated or interpreted code instead of compiled expressions, or mark the field with [NotCaptured]");

    public static readonly RefusalReason UnloadableType = new("PREINIT3007",
        "its type can be unloaded, or was loaded outside the app's default context, so the app cannot refer to it",
        "load the assembly in the default context by referencing it from the app, or mark the field with [NotCaptured]");

    public static readonly RefusalReason Finalizable = new("PREINIT3008",
        "its type has a finaliser that frees something outside the managed heap, which an image cannot hold",
        "mark the field with [NotCaptured] and create the object on demand, or create it in an [AfterRestore] method");

    public static readonly RefusalReason FinalizableInNativeCode = new("PREINIT3008",
        "its type has a finaliser, and in native code nobody can read whether that frees something outside the managed heap",
        "write a surrogate (ISurrogate<T>) for the type, or mark the field with [NotCaptured]");

    public static readonly RefusalReason Stream = new("PREINIT3009",
        "it is a stream or socket that is open in the process that runs the initialiser only",
        "read what is needed and close it in the initialiser, or open it in an [AfterRestore] method");

    public static readonly RefusalReason Shared = new("PREINIT3010",
        "it is also held by a static field outside the image, and would become two objects",
        "make the static field that holds it readonly if it is yours, so that it can be linked, or create the object in an [AfterRestore] method");

    public static readonly RefusalReason Reflection = new("PREINIT3011",
        "it is an object of reflection that another process could not find again",
        "keep the type or the name and look the member up on demand, or mark the field with [NotCaptured]");

    // PREINIT3012 was the value of a thread-static field, which is kept by now. The code is not given to anything else.

    public static readonly RefusalReason UnknownLayout = new("PREINIT3013",
        "the layout of its type in memory is not one that Preinit understands",
        "mark the field with [NotCaptured], or keep the data in a type of your own");

    public static readonly RefusalReason ThrownException = new("PREINIT3014",
        "it is an exception that was thrown, with a stack trace of the process that ran the initialiser",
        "keep the message or a new exception, or mark the field with [NotCaptured]");

    public static readonly RefusalReason Delegate = new("PREINIT3015",
        "it is a delegate of a shape that cannot be written as code, such as one of a native function, of a method of an array, or of an object that is made at start-up",
        "use a lambda instead, or mark the field with [NotCaptured]");

    public static readonly RefusalReason Locked = new("PREINIT3016",
        "it is locked by a thread while the heap is captured",
        "leave every lock before the initialiser returns, or lock an object that is not in the image");

    public static readonly RefusalReason SetUpBefore = new("PREINIT3017",
        "a module initialiser sets up its statics before any marked initialiser can run",
        "take what the module initialiser needs out of the type, or remove the attribute");

    public static readonly RefusalReason OutsideChange = new("PREINIT3018",
        "the initialiser changed it, and it is not in the image: the restored app would not see the change",
        "take it off <PreinitExclude>, keep the state in a type that no module initialiser sets up, or make the change in an [AfterRestore] method");

    public static readonly RefusalReason Current = new("PREINIT3019",
        "it is the current region of the process that runs the initialiser",
        "ask for it where it is needed, or name the one that is meant (new RegionInfo)");

    public static readonly RefusalReason OwnFolder = new("PREINIT3020",
        "it contains the path of the app's folder or process as it was at publish, and the app is installed elsewhere",
        "ask for AppContext.BaseDirectory or Environment.ProcessPath where the path is needed, or compute it in an [AfterRestore] method");

    public static readonly RefusalReason FrameworkState = new("PREINIT3021",
        "the initialiser changed this state of the framework, and an image has none of it: the restored app would not see the change",
        "make the change in an [AfterRestore] method, or at the start of Main");

    public static readonly RefusalReason Unseeded = new("PREINIT3022",
        "it is a generator of random numbers without a seed, and would give every process the same ones",
        "use Random.Shared, give it a seed if the numbers are to be the same, or create it in an [AfterRestore] method");

    public static readonly RefusalReason Surrogate = new("PREINIT3023",
        "its surrogate threw an exception when it was asked what to keep",
        "let the surrogate keep less, or mark the field with [NotCaptured]");

    public static readonly RefusalReason OfStartup = new("PREINIT3024",
        "it is held by a static field that is marked with [RunAtStartup], which will hold another object by then",
        "mark the static field that refers to it with [RunAtStartup] too, or remove the attribute from the other one");

    public static readonly RefusalReason NotRebuilt = new("PREINIT3025",
        "it is a hash table with other hash codes in each process, and nothing is known that builds one like it anew",
        "keep a Dictionary or HashSet, or a list that the table is built from when it is loaded, and mark its field with [NotCaptured]");

    public static readonly RefusalReason NotCompiled = new("PREINIT3026",
        "it is made anew when the image is loaded, by code that this native executable does not have for its type arguments",
        "use type arguments that are classes, or mark its field with [NotCaptured] and make it in an [AfterRestore] method");

    public Refusal At(int initializer, string path, string? detail = null) =>
        new(Code, initializer, path, detail == null ? Reason : $"{Reason} ({detail})", WaysOut);
}
