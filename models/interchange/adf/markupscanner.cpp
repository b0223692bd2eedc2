// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/markupscanner.h"

#include "models/interchange/adf/entities.h"

#include <algorithm>

namespace forecourt {
namespace {

constexpr qsizetype kMaxNameLength = 64;

bool isNameStart(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetter() || c == u'_' || c == u':');
}

bool isQuote(QChar c)
{
    switch (c.unicode()) {
    case u'"':
    case u'\'':
    case u'“':
    case u'”':
    case u'‘':
    case u'’':
    case u'＂':
        return true;
    default:
        return false;
    }
}

// Typographic quotes close one another: word processors pair them by guessing.
bool closes(QChar open, QChar c)
{
    if (open == u'"' || open == u'\'') {
        return c == open;
    }
    return isQuote(c) && c != u'\'';
}

} // namespace

MarkupScanner::MarkupScanner(QStringView text, const AdfLimits &limits) : m_text(text), m_limits(limits)
{}

MarkupToken MarkupScanner::next()
{
    MarkupToken token;
    while (m_at < m_text.size()) {
        token.place = placeOf(m_at);
        if (m_text[m_at] != u'<') {
            readText(token, m_at);
            return token;
        }
        if (readMarkup(token)) {
            return token;
        }
    }
    token.kind = MarkupKind::Finished;
    token.place = place();
    return token;
}

AdfPlace MarkupScanner::place()
{
    return placeOf(m_at);
}

AdfPlace MarkupScanner::placeOf(qsizetype position)
{
    Q_ASSERT(position >= m_placeAt);
    for (; m_placeAt < position; ++m_placeAt) {
        const QChar c = m_text[m_placeAt];
        const bool returnBeforeFeed = c == u'\r' && m_text.mid(m_placeAt + 1, 1) == u"\n";
        if (c == u'\n' || (c == u'\r' && !returnBeforeFeed)) {
            ++m_place.line;
            m_place.column = 1;
        } else if (!c.isLowSurrogate()) {
            ++m_place.column;
        }
    }
    return m_place;
}

bool MarkupScanner::startsWith(QStringView what) const
{
    return m_text.mid(m_at, what.size()).compare(what, Qt::CaseInsensitive) == 0;
}

QChar MarkupScanner::peek(qsizetype offset) const
{
    return m_at + offset < m_text.size() ? m_text[m_at + offset] : QChar();
}

bool MarkupScanner::readMarkup(MarkupToken &token)
{
    const QChar following = peek(1);
    if (following == u'!') {
        return readBang(token);
    }
    if (following == u'?') {
        skipInstruction();
        return false;
    }
    if (following == u'/') {
        return readEnd(token);
    }
    if (isNameStart(following) && readStart(token)) {
        return true;
    }
    readText(token, m_at);
    return true;
}

bool MarkupScanner::readBang(MarkupToken &token)
{
    if (startsWith(u"<!--")) {
        skipComment(token);
        return false;
    }
    if (startsWith(u"<![CDATA[")) {
        return readCdata(token);
    }
    skipDeclaration();
    return false;
}

bool MarkupScanner::readStart(MarkupToken &token)
{
    const qsizetype nameFrom = m_at + 1;
    const qsizetype end = tagEnd(nameFrom);
    if (end < 0) {
        return false;
    }
    token.kind = MarkupKind::Start;
    token.selfClosing = m_text[end - 1] == u'/';
    const qsizetype attributesFrom = std::min(nameEnd(nameFrom), end);
    token.name = localName(nameFrom, attributesFrom);
    readAttributes(token, attributesFrom, token.selfClosing ? end - 1 : end);
    m_at = end + 1;
    return true;
}

bool MarkupScanner::readEnd(MarkupToken &token)
{
    qsizetype from = m_at + 2;
    while (from < m_text.size() && m_text[from].isSpace()) {
        ++from;
    }
    const qsizetype end = nameEnd(from);
    token.name = localName(from, end);
    m_at = end;
    while (m_at < m_text.size() && m_text[m_at] != u'>' && m_text[m_at] != u'<') {
        ++m_at;
    }
    // At the very end of the file a tag without ">" may be half of another.
    const bool finished = m_at < m_text.size();
    if (finished && m_text[m_at] == u'>') {
        ++m_at;
    }
    token.kind = MarkupKind::End;
    return finished && !token.name.isEmpty();
}

bool MarkupScanner::readCdata(MarkupToken &token)
{
    constexpr qsizetype kOpening = 9;
    const qsizetype from = m_at + kOpening;
    const qsizetype end = find(u"]]>", from, m_noCdataEnd);
    if (end < 0) {
        m_at = from; // never closed: what follows is read as markup
        return false;
    }
    setText(token, from, end, false);
    m_at = end + 3;
    return true;
}

void MarkupScanner::skipComment(MarkupToken &token)
{
    constexpr qsizetype kOpening = 4;
    const qsizetype end = find(u"-->", m_at + kOpening, m_noCommentEnd);
    if (end < 0) {
        warn(token, QStringLiteral("unclosed-comment"), QStringLiteral("a comment is not closed"), m_at);
    }
    m_at = end < 0 ? m_at + kOpening : end + 3;
}

// <!DOCTYPE …>, <!ENTITY …> and their like.
void MarkupScanner::skipDeclaration()
{
    const bool isDoctype = startsWith(u"<!DOCTYPE");
    for (++m_at; m_at < m_text.size() && m_text[m_at] != u'<'; ++m_at) {
        if (m_text[m_at] == u'>') {
            ++m_at;
            return;
        }
        if (isDoctype && m_text[m_at] == u'[') {
            m_at = subsetEnd(m_at + 1);
            return;
        }
    }
}

// Behind the "]>" that ends the internal subset of a DOCTYPE. Where none comes before the data begins,
// `from`: the declarations are then skipped one by one as they come.
qsizetype MarkupScanner::subsetEnd(qsizetype from)
{
    if (from < m_subsetSearchedTo) {
        return from;
    }
    qsizetype bracket = -1; // a "]" with nothing but space behind it so far
    qsizetype at = from;
    for (; at < m_text.size(); ++at) {
        const QChar c = m_text[at];
        if (c == u'>' && bracket >= 0) {
            return at + 1;
        }
        if (c == u'<' && (m_text.mid(at + 1, 3).compare(u"adf", Qt::CaseInsensitive) == 0 ||
                          m_text.mid(at + 1, 8).compare(u"prospect", Qt::CaseInsensitive) == 0)) {
            break;
        }
        if (!c.isSpace()) {
            bracket = c == u']' ? at : -1;
        }
    }
    m_subsetSearchedTo = at;
    return from;
}

// Ends at the first ">": "?>" is often forgotten.
void MarkupScanner::skipInstruction()
{
    for (++m_at; m_at < m_text.size() && m_text[m_at] != u'<'; ++m_at) {
        if (m_text[m_at] == u'>') {
            ++m_at;
            return;
        }
    }
}

// Character data to the next "<"; the one it may begin with did not open a tag.
void MarkupScanner::readText(MarkupToken &token, qsizetype from)
{
    const qsizetype end = m_text.indexOf(u'<', from + 1);
    m_at = end < 0 ? m_text.size() : end;
    setText(token, from, m_at, true);
}

void MarkupScanner::setText(MarkupToken &token, qsizetype from, qsizetype end, bool references)
{
    const QStringView raw = m_text.sliced(from, end - from);
    ReadableText readable =
        references ? readableText(raw, m_limits.maxTextLength) : literalText(raw, m_limits.maxTextLength);
    token.kind = MarkupKind::Text;
    token.text = std::move(readable.text);
    if (readable.cut) {
        warn(token, QStringLiteral("text-cut"), QStringLiteral("text longer than the limit"), from);
    }
    if (!readable.unknownEntity.isEmpty()) {
        warn(token, QStringLiteral("unknown-entity"),
             QStringLiteral("&%1; is kept as written").arg(readable.unknownEntity),
             from + readable.unknownEntityAt);
    }
}

void MarkupScanner::readAttributes(MarkupToken &token, qsizetype from, qsizetype end)
{
    qsizetype at = from;
    while (at < end) {
        while (at < end && (m_text[at].isSpace() || m_text[at] == u'=' || isQuote(m_text[at]))) {
            ++at;
        }
        const qsizetype nameFrom = at;
        while (at < end && !m_text[at].isSpace() && m_text[at] != u'=') {
            ++at;
        }
        const QStringView name = m_text.sliced(nameFrom, at - nameFrom);
        while (at < end && m_text[at].isSpace()) {
            ++at;
        }
        if (at >= end || m_text[at] != u'=') {
            continue; // a word without value
        }
        ++at;
        while (at < end && m_text[at].isSpace()) {
            ++at;
        }
        const bool quoted = at < end && isQuote(m_text[at]);
        const qsizetype valueFrom = quoted ? at + 1 : at;
        at = quoted ? valueEnd(at, end) : at;
        while (!quoted && at < end && !m_text[at].isSpace()) {
            ++at;
        }
        addAttribute(token, name, m_text.sliced(valueFrom, at - valueFrom), valueFrom);
    }
}

// The closing quote for the opening one at `from`; without it the value is the one word that follows.
qsizetype MarkupScanner::valueEnd(qsizetype from, qsizetype end) const
{
    for (qsizetype at = from + 1; at < end; ++at) {
        if (closes(m_text[from], m_text[at])) {
            return at;
        }
    }
    qsizetype at = from + 1;
    while (at < end && !m_text[at].isSpace()) {
        ++at;
    }
    return at;
}

void MarkupScanner::addAttribute(MarkupToken &token, QStringView name, QStringView value, qsizetype valueAt)
{
    const QString local = name.mid(name.lastIndexOf(u':') + 1).left(kMaxNameLength).toString().toLower();
    const auto isSame = [&](const MarkupAttribute &attribute) {
        return attribute.name == local;
    };
    if (std::any_of(token.attributes.begin(), token.attributes.end(), isSame)) {
        return;
    }
    if (token.attributes.size() >= m_limits.maxAttributes) {
        if (token.warnings.isEmpty() || token.warnings.last().word != u"too-many") {
            warn(token, QStringLiteral("too-many"), QStringLiteral("attributes"), valueAt);
        }
        return;
    }
    ReadableText readable = readableText(value, m_limits.maxTextLength);
    if (readable.cut) {
        warn(token, QStringLiteral("text-cut"), QStringLiteral("attribute longer than the limit"), valueAt);
    }
    token.attributes.append({local, std::move(readable.text)});
}

void MarkupScanner::warn(MarkupToken &token, const QString &word, const QString &detail, qsizetype at)
{
    if (token.warnings.size() < m_limits.maxWarnings) {
        token.warnings.append({word, detail, placeOf(at)});
    }
}

// The ">" of a start tag, or -1 when another "<" or the end of the text comes first. A ">" inside a quoted
// value does not count, unless that quote is never closed.
qsizetype MarkupScanner::tagEnd(qsizetype from) const
{
    qsizetype firstInQuotes = -1;
    QChar quote;
    QChar before; // the last character that is not a space
    for (qsizetype at = from; at < m_text.size() && m_text[at] != u'<'; ++at) {
        const QChar c = m_text[at];
        if (!quote.isNull()) {
            if (closes(quote, c)) {
                quote = QChar();
                firstInQuotes = -1;
            } else if (c == u'>' && firstInQuotes < 0) {
                firstInQuotes = at;
            }
        } else if (c == u'>') {
            return at;
        } else if (isQuote(c) && before == u'=') {
            quote = c;
        }
        before = c.isSpace() ? before : c;
    }
    return firstInQuotes;
}

qsizetype MarkupScanner::nameEnd(qsizetype from) const
{
    qsizetype at = from;
    while (at < m_text.size()) {
        const QChar c = m_text[at];
        if (c.isSpace() || c == u'>' || c == u'<' || c == u'/' || c == u'=') {
            break;
        }
        ++at;
    }
    return at;
}

QString MarkupScanner::localName(qsizetype from, qsizetype end) const
{
    const QStringView name = m_text.sliced(from, end - from);
    return name.mid(name.lastIndexOf(u':') + 1).left(kMaxNameLength).toString().toLower();
}

qsizetype MarkupScanner::find(QStringView what, qsizetype from, bool &isAbsent) const
{
    const qsizetype at = isAbsent ? -1 : m_text.indexOf(what, from);
    isAbsent = at < 0;
    return at;
}

} // namespace forecourt
