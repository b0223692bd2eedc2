// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/enrolcode.h"

#include <sodium.h>

namespace forecourt {

namespace {

constexpr QLatin1String kAlphabet("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
constexpr qsizetype kLength = 10;
constexpr qsizetype kGroup = 5;

QByteArray normalised(const QString &code)
{
    QByteArray plain;
    for (const QChar character : code.toUpper()) {
        if (character == u'O') {
            plain += '0';
        } else if (character == u'I' || character == u'L') {
            plain += '1';
        } else if (character != u'-' && !character.isSpace()) {
            plain += QString(character).toUtf8();
        }
    }
    return plain;
}

} // namespace

QString makeEnrolCode(const RandomBytes &random)
{
    const QByteArray bytes = random(kLength);
    QString code;
    for (qsizetype i = 0; i < kLength; ++i) {
        if (i == kGroup) {
            code += QLatin1Char('-');
        }
        code += kAlphabet.at(static_cast<unsigned char>(bytes.at(i)) % kAlphabet.size());
    }
    return code;
}

QByteArray enrolCodeHash(const QString &code)
{
    const QByteArray plain = normalised(code);
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<size_t>(hash.size()),
                       reinterpret_cast<const unsigned char *>(plain.constData()),
                       static_cast<unsigned long long>(plain.size()), nullptr, 0);
    return hash;
}

} // namespace forecourt
