// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/email.h"

#include "models/domain/text.h"

#include <QStringList>

#include <algorithm>

namespace forecourt {

namespace {

constexpr qsizetype kLongestAddress = 254;
constexpr qsizetype kLongestLocal = 64;
constexpr qsizetype kLongestLabel = 63;

QString unwrapped(QString text)
{
    const auto open = text.lastIndexOf(u'<');
    if (open >= 0 && text.endsWith(u'>')) {
        text = text.mid(open + 1, text.size() - open - 2).trimmed();
    }
    if (text.startsWith(QStringLiteral("mailto:"))) {
        text.remove(0, 7);
    }
    return text;
}

bool isLocalOk(QStringView local)
{
    constexpr QStringView kForbidden = u"()<>[]:;,\\\"@";
    if (local.isEmpty() || local.size() > kLongestLocal || local.startsWith(u'.') || local.endsWith(u'.') ||
        local.contains(QStringLiteral(".."))) {
        return false;
    }
    return std::none_of(local.begin(), local.end(),
                        [&](QChar c) { return c.isSpace() || kForbidden.contains(c); });
}

bool isLabelOk(const QString &label)
{
    if (label.isEmpty() || label.size() > kLongestLabel || label.startsWith(u'-') || label.endsWith(u'-')) {
        return false;
    }
    return std::all_of(label.begin(), label.end(),
                       [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c.isMark(); });
}

bool isDomainOk(const QString &domain)
{
    const QStringList labels = domain.split(u'.');
    if (labels.size() < 2 || !std::all_of(labels.begin(), labels.end(), isLabelOk)) {
        return false;
    }
    const QString &top = labels.last();
    return top.size() >= 2 && std::any_of(top.begin(), top.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

EmailAddress normaliseEmail(const QString &text)
{
    const QString address = unwrapped(normalisedText(text).toLower());
    const auto at = address.indexOf(u'@');
    if (at < 0 || address.size() > kLongestAddress) {
        return {};
    }
    const QString local = address.left(at);
    const QString domain = address.mid(at + 1);
    if (!isLocalOk(local) || !isDomainOk(domain)) {
        return {};
    }
    return {address, true, local.left(1) + QStringLiteral("***@") + domain};
}

} // namespace forecourt
