namespace Preinit.Build;

/// <summary>Where what a call starts is found: the object that is called, or the result.</summary>
enum Started
{
    Nothing,
    Object,
    Result,
}
