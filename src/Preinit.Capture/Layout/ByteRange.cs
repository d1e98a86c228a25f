namespace Preinit.Capture;

readonly record struct ByteRange(uint Offset, uint Length);
