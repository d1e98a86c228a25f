using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks for where records are declared, and the framework of this project does not have.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
static class IsExternalInit;
