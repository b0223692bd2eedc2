// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/entities.h"

#include <algorithm>
#include <array>

namespace forecourt {
namespace {

struct NamedCharacter
{
    QStringView name;
    char16_t character;
};

// Of XML, and those of HTML 4 (§24) that senders are seen to use in names and comments.
constexpr std::array<NamedCharacter, 60> kNamedCharacters{{
    {u"amp", u'&'},    {u"lt", u'<'},     {u"gt", u'>'},     {u"quot", u'"'},   {u"apos", u'\''},
    {u"nbsp", u' '},   {u"ensp", u' '},   {u"emsp", u' '},   {u"thinsp", u' '}, {u"copy", u'©'},
    {u"reg", u'®'},    {u"trade", u'™'},  {u"hellip", u'…'}, {u"ndash", u'–'},  {u"mdash", u'—'},
    {u"lsquo", u'‘'},  {u"rsquo", u'’'},  {u"ldquo", u'“'},  {u"rdquo", u'”'},  {u"sbquo", u'‚'},
    {u"bdquo", u'„'},  {u"laquo", u'«'},  {u"raquo", u'»'},  {u"bull", u'•'},   {u"middot", u'·'},
    {u"euro", u'€'},   {u"pound", u'£'},  {u"yen", u'¥'},    {u"cent", u'¢'},   {u"deg", u'°'},
    {u"times", u'×'},  {u"plusmn", u'±'}, {u"frac12", u'½'}, {u"sup2", u'²'},   {u"micro", u'µ'},
    {u"para", u'¶'},   {u"sect", u'§'},   {u"szlig", u'ß'},  {u"Auml", u'Ä'},   {u"auml", u'ä'},
    {u"Ouml", u'Ö'},   {u"ouml", u'ö'},   {u"Uuml", u'Ü'},   {u"uuml", u'ü'},   {u"Aring", u'Å'},
    {u"aring", u'å'},  {u"AElig", u'Æ'},  {u"aelig", u'æ'},  {u"Oslash", u'Ø'}, {u"oslash", u'ø'},
    {u"ccedil", u'ç'}, {u"Eacute", u'É'}, {u"eacute", u'é'}, {u"egrave", u'è'}, {u"ecirc", u'ê'},
    {u"aacute", u'á'}, {u"agrave", u'à'}, {u"iacute", u'í'}, {u"oacute", u'ó'}, {u"ntilde", u'ñ'},
}};

constexpr qsizetype kLongestReference = 12; // between the ampersand and the semicolon

bool isReadable(char32_t code)
{
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool line = code == u'\n' || code == u'\t';
    const bool nonCharacter = (code & 0xFFFE) == 0xFFFE;
    return (!control || line) && !QChar::isSurrogate(code) && !nonCharacter && code <= 0x10FFFF;
}

// The character of &#65; or &#x41; ("#65" here); 0 when it is not a number or stands for nothing readable.
char32_t numberedCharacter(QStringView reference)
{
    const bool hexadecimal = reference.size() > 1 && reference[1].toLower() == u'x';
    bool isNumber = false;
    const uint code = reference.mid(hexadecimal ? 2 : 1).toUInt(&isNumber, hexadecimal ? 16 : 10);
    return isNumber && isReadable(code) ? code : 0;
}

char32_t namedCharacter(QStringView name)
{
    for (const NamedCharacter &known : kNamedCharacters) {
        if (known.name == name) {
            return known.character;
        }
    }
    // "&AMP;" and "&NBSP;" are written as well.
    for (const NamedCharacter &known : kNamedCharacters) {
        if (known.name.compare(name, Qt::CaseInsensitive) == 0) {
            return known.character;
        }
    }
    return 0;
}

// What stands between the ampersand at `at` and its semicolon; empty when this is a bare ampersand.
QStringView referenceAt(QStringView raw, qsizetype at)
{
    const QStringView ahead = raw.mid(at + 1, kLongestReference + 1);
    const auto isPart = [](QChar c) {
        return c.unicode() < 0x80 &&
               (c.isLetterOrNumber() || c == u'#' || c == u'_' || c == u'-' || c == u'.');
    };
    const auto end = std::find_if_not(ahead.begin(), ahead.end(), isPart);
    if (end == ahead.begin() || end == ahead.end() || *end != u';') {
        return {};
    }
    return ahead.first(end - ahead.begin());
}

class Writer final
{
public:
    Writer(QStringView raw, qsizetype maxLength, bool references)
        : m_raw(raw), m_maxLength(maxLength), m_references(references)
    {
        m_result.text.reserve(std::min(raw.size(), maxLength));
    }

    ReadableText write()
    {
        while (m_at < m_raw.size() && !m_result.cut) {
            const QChar c = m_raw[m_at];
            if (c == u'&' && m_references) {
                writeReference();
            } else if (c.isSurrogate()) {
                writeSurrogates();
            } else {
                // A carriage return is a line end of its own unless a line feed follows.
                const bool bareReturn = c == u'\r' && m_raw.mid(m_at + 1, 1) != u"\n";
                put(bareReturn ? u'\n' : c.unicode());
                ++m_at;
            }
        }
        return std::move(m_result);
    }

private:
    void put(char32_t code)
    {
        if (!isReadable(code)) {
            return;
        }
        const qsizetype units = QChar::requiresSurrogates(code) ? 2 : 1;
        if (m_result.text.size() + units > m_maxLength) {
            m_result.cut = true;
        } else if (units == 1) {
            m_result.text.append(QChar(static_cast<char16_t>(code)));
        } else {
            m_result.text.append(QChar(QChar::highSurrogate(code)));
            m_result.text.append(QChar(QChar::lowSurrogate(code)));
        }
    }

    void writeReference()
    {
        const QStringView reference = referenceAt(m_raw, m_at);
        const bool numbered = reference.startsWith(u'#');
        const char32_t code = numbered ? numberedCharacter(reference) : namedCharacter(reference);
        if (code != 0 || numbered) {
            put(code);
            m_at += reference.size() + 2;
            return;
        }
        if (!reference.isEmpty() && m_result.unknownEntity.isEmpty()) {
            m_result.unknownEntity = reference;
            m_result.unknownEntityAt = m_at;
        }
        put(u'&');
        ++m_at;
    }

    void writeSurrogates()
    {
        const bool isPair =
            m_raw[m_at].isHighSurrogate() && m_at + 1 < m_raw.size() && m_raw[m_at + 1].isLowSurrogate();
        if (isPair) {
            put(QChar::surrogateToUcs4(m_raw[m_at], m_raw[m_at + 1]));
        }
        m_at += isPair ? 2 : 1;
    }

    QStringView m_raw;
    qsizetype m_maxLength;
    bool m_references;
    qsizetype m_at = 0;
    ReadableText m_result;
};

} // namespace

ReadableText readableText(QStringView raw, qsizetype maxLength)
{
    return Writer(raw, maxLength, true).write();
}

ReadableText literalText(QStringView raw, qsizetype maxLength)
{
    return Writer(raw, maxLength, false).write();
}

} // namespace forecourt
