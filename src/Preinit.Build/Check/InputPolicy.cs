namespace Preinit.Build;

/// <summary>What initialisers may read.</summary>
public enum InputPolicy
{
    /// <summary>Whatever both captures agree on. Environment variables are asked for by name, and compared at start-up.</summary>
    Local,

    /// <summary>Only files of the project's and the output's folder.</summary>
    Strict,

    /// <summary>Whatever they like; nothing is compared at start-up.</summary>
    Any,
}
