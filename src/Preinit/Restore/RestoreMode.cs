namespace Preinit.Restore;

/// <summary>What the environment variable <c>PREINIT</c> asks for.</summary>
enum RestoreMode
{
    /// <summary>Use the image if it can be used. Also the meaning of values this version does not know.</summary>
    Auto,

    /// <summary>Run the original initialisers.</summary>
    Off,

    /// <summary>Use the image or do not start.</summary>
    Require,

    /// <summary>Check image and types against this process, say what was found, and end. Nothing of the app runs.</summary>
    Check,

    /// <summary>Use the image if it can be used, and at the end of the process write what has become of its objects to the file that the environment variable <c>PREINIT_PROFILE</c> names.</summary>
    Profile,

    /// <summary>Check the image, run the original initialisers too, compare what both make, say what was found, and end before <c>Main</c>.</summary>
    Verify,
}
