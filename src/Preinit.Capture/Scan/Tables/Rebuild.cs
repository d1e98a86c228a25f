namespace Preinit.Capture;

/// <summary>An object of the graph that is built anew at start-up.</summary>
/// <param name="Object">Its index.</param>
/// <param name="Target">Its index in the array of roots.</param>
/// <param name="Parts">The index there of an array of what it is built from.</param>
/// <param name="Kind">A type for each kind.</param>
/// <param name="TypeArguments">Of the method that does it.</param>
/// <param name="Spec">That method.</param>
/// <param name="Needed">What the code that builds it may use: it has to be built before.</param>
readonly record struct Rebuild(int Object, int Target, int Parts, Type Kind, Type[] TypeArguments, RebuildSpec Spec, object[] Needed);
