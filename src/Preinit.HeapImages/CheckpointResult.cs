namespace Preinit;

/// <summary>On which side of a checkpoint a method goes on.</summary>
public enum CheckpointResult
{
    /// <summary>The image was saved, and the method goes on in the process that saved it.</summary>
    Saved,

    /// <summary>The image was loaded, maybe in another process and much later, and the method goes on there.</summary>
    Resumed,
}
