// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/pendingfile.h"

#include "models/protocol/messagereader.h"

#include <QJsonDocument>

#include <sodium.h>

namespace forecourt {

namespace {

const QString kFormat = QStringLiteral("forecourt-pending");
constexpr int kVersion = 1;
constexpr qsizetype kSignatureBytes = crypto_sign_BYTES;

QByteArray lineOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

namespace pendingfile {

QByteArray headerLine(const PendingHeader &header)
{
    return lineOf({{QStringLiteral("format"), kFormat},
                   {QStringLiteral("version"), kVersion},
                   {QStringLiteral("store"), header.store.toString(QUuid::WithoutBraces)},
                   {QStringLiteral("device"), header.device.toString(QUuid::WithoutBraces)},
                   {QStringLiteral("madeAt"), header.madeAt},
                   {QStringLiteral("operations"), header.operations}});
}

QByteArray operationLine(const QByteArray &body)
{
    return lineOf({{QStringLiteral("body"), QString::fromUtf8(body)}});
}

QByteArray signatureLine(const QByteArray &signature)
{
    return lineOf({{QStringLiteral("signature"), QString::fromLatin1(signature.toHex())}});
}

Result<PendingHeader> readHeader(const QByteArray &line)
{
    constexpr qsizetype kLongestFormat = 64;
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(line, QStringLiteral("the file's first line"), kLongestLine));
    if (reader.text("format", kLongestFormat) != kFormat || reader.smallNumber("version", 1) > kVersion) {
        return fail(ErrorCode::Unsupported,
                    QStringLiteral("this is no file of waiting changes, or one of a newer program"));
    }
    PendingHeader header;
    header.store = reader.id("store");
    header.device = reader.id("device");
    header.madeAt = reader.number("madeAt");
    header.operations = reader.number("operations");
    FORECOURT_TRY(reader.finish());
    return header;
}

Result<QByteArray> readOperation(const QByteArray &line)
{
    FORECOURT_ASSIGN(MessageReader reader,
                     MessageReader::parse(line, QStringLiteral("operation"), kLongestLine));
    const QString body = reader.text("body", kLongestLine);
    FORECOURT_TRY(reader.finish());
    return body.toUtf8();
}

std::optional<QByteArray> readSignature(const QByteArray &line)
{
    const QJsonObject json = QJsonDocument::fromJson(line).object();
    return bytesFromHex(json.value(QStringLiteral("signature")).toString(), kSignatureBytes);
}

} // namespace pendingfile

class PendingDigest::State final
{
public:
    crypto_generichash_state sum;
};

PendingDigest::PendingDigest() : d(std::make_unique<State>())
{
    crypto_generichash_init(&d->sum, nullptr, 0, crypto_generichash_BYTES_MAX);
}

PendingDigest::~PendingDigest() = default;

void PendingDigest::add(const QByteArray &line)
{
    crypto_generichash_update(&d->sum, reinterpret_cast<const unsigned char *>(line.constData()),
                              static_cast<unsigned long long>(line.size()));
}

QByteArray PendingDigest::signedMessage()
{
    QByteArray sum(crypto_generichash_BYTES_MAX, '\0');
    crypto_generichash_final(&d->sum, reinterpret_cast<unsigned char *>(sum.data()),
                             static_cast<size_t>(sum.size()));
    return QByteArrayLiteral("forecourt-pending\n") + sum;
}

} // namespace forecourt
