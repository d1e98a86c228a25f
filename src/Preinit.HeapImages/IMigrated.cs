namespace Preinit;

/// <summary>
/// Implemented by a class whose objects have something to do when they come from an image of an earlier build of their class, with other fields.
/// </summary>
public interface IMigrated
{
    /// <summary>
    /// Called once for each object after everything was loaded, in no particular order. Fields that the earlier build did not have hold their default values, or that of their
    /// <see cref="System.ComponentModel.DefaultValueAttribute"/>. Hash tables are built anew afterwards, so keys may be changed.
    /// </summary>
    /// <param name="earlier">What the object was.</param>
    void Migrate(EarlierFields earlier);
}
