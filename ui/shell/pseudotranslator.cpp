// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/pseudotranslator.h"

namespace forecourt {

static QChar accented(QChar letter)
{
    static const QString kPlain = QStringLiteral("aeiouyAEIOUYcnsz");
    static const QString kMarked = QStringLiteral("äëïöüÿÄËÏÖÜŸçñšž");
    const qsizetype at = kPlain.indexOf(letter);
    return at < 0 ? letter : kMarked.at(at);
}

QString PseudoTranslator::translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const
{
    Q_UNUSED(disambiguation)
    if (!QLatin1String(context).startsWith(QLatin1String("forecourt::"))) {
        return {};
    }
    QString text = QString::fromUtf8(source);
    if (n >= 0) {
        text.replace(QStringLiteral("%n"), QString::number(n));
    }
    QString made;
    bool argument = false; // behind a %: L, digits
    for (const QChar letter : std::as_const(text)) {
        argument = letter == u'%' || (argument && (letter == u'L' || letter.isDigit()));
        made += argument ? letter : accented(letter);
    }
    // Long texts grow less than short ones, as in German.
    constexpr qsizetype kMost = 24;
    made += QString(qMin(kMost, (text.size() + 1) / 2), u'·');
    return u'\u27E6' + made + u'\u27E7';
}

} // namespace forecourt
