using System.ComponentModel;
using System.Runtime.CompilerServices;
using Preinit.HeapImages;

namespace Preinit;

/// <summary>What <see cref="HeapImage.Checkpoint(string, SaveOptions)"/> returns: to be awaited at once, and once.</summary>
public readonly struct CheckpointAwaitable
{
    readonly Suspension suspension;

    internal CheckpointAwaitable(Suspension suspension) => this.suspension = suspension;

    /// <summary>Called by the compiler.</summary>
    public Awaiter GetAwaiter() => new(suspension);

    /// <summary>Called by the code that the compiler makes of <see langword="await"/>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly struct Awaiter : ICriticalNotifyCompletion
    {
        readonly Suspension suspension;

        internal Awaiter(Suspension suspension) => this.suspension = suspension;

        /// <summary>Never, so that the method is suspended.</summary>
        public bool IsCompleted => false;

        /// <inheritdoc/>
        public void OnCompleted(Action continuation) => suspension.Suspend(continuation);

        /// <inheritdoc/>
        public void UnsafeOnCompleted(Action continuation) => suspension.Suspend(continuation);

        /// <summary>On which side the method goes on.</summary>
        /// <exception cref="HeapImageException">The method cannot be saved. It goes on here, with this exception.</exception>
        /// <exception cref="IOException">The file cannot be written.</exception>
        public CheckpointResult GetResult() => suspension.Result();
    }
}
