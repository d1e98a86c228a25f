namespace Preinit.Build;

/// <summary>A value on the evaluation stack.</summary>
/// <param name="Origin">The index of the instruction that put it there; -1 if there are several.</param>
/// <param name="IsPart">Whether it is the address of a part of what that instruction gave the address of.</param>
readonly record struct StackValue(int Origin, bool IsPart = false);
