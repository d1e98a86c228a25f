using System.Globalization;
using System.Text;

namespace TinyLisp;

/// <summary>Makes expressions of a text.</summary>
sealed class Reader(World world, string text)
{
    int _position;

    /// <summary>Reads the next expression, if there is one.</summary>
    public bool TryRead(out object? expression)
    {
        SkipSpace();
        var isThere = _position < text.Length;
        expression = isThere ? Read() : null;
        return isThere;
    }

    object? Read()
    {
        SkipSpace();
        switch (Next())
        {
            case '(':
                return ReadList();
            case ')':
                throw new LispException("there is a ) too many");
            case '\'':
                return Marked("quote");
            case '`':
                return Marked("quasiquote");
            case ',' when _position < text.Length && text[_position] == '@':
                _position++;
                return Marked("unquote-splicing");
            case ',':
                return Marked("unquote");
            case '"':
                return ReadString();
            default:
                _position--;
                return ReadAtom();
        }
    }

    Pair? ReadList()
    {
        SkipSpace();
        if (Next() == ')')
            return null;
        _position--;
        Pair first = new(Read(), null), last = first;
        while (true)
        {
            SkipSpace();
            switch (Next())
            {
                case ')':
                    return first;
                case '.' when _position < text.Length && char.IsWhiteSpace(text[_position]):
                    last.Tail = Read();
                    SkipSpace();
                    return Next() == ')' ? first : throw new LispException("after a . there is one item only");
                default:
                    _position--;
                    var next = new Pair(Read(), null);
                    last.Tail = next;
                    last = next;
                    break;
            }
        }
    }

    Pair? Marked(string name) => Pair.ListOf(world.Intern(name), Read());

    string ReadString()
    {
        var content = new StringBuilder();
        while (true)
        {
            switch (Next())
            {
                case '"':
                    return content.ToString();
                case '\\':
                    var escaped = Next();
                    content.Append(escaped == 'n' ? '\n' : escaped);
                    break;
                case var character:
                    content.Append(character);
                    break;
            }
        }
    }

    object? ReadAtom()
    {
        var start = _position;
        while (_position < text.Length && text[_position] is not ('(' or ')' or '\'' or '"' or ';' or '`' or ',') && !char.IsWhiteSpace(text[_position]))
            _position++;
        var atom = text.AsSpan(start, _position - start);
        if (long.TryParse(atom, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        return atom is "nil" ? null : world.Intern(atom);
    }

    void SkipSpace()
    {
        for (; _position < text.Length && (text[_position] == ';' || char.IsWhiteSpace(text[_position])); _position++)
        {
            if (text[_position] == ';')
                _position = text.IndexOf('\n', _position) is var end && end >= 0 ? end : text.Length - 1;
        }
    }

    char Next() => _position < text.Length ? text[_position++] : throw new UnfinishedException();
}
