// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/messagereader.h"

#include <QJsonDocument>

#include <limits>

namespace forecourt {

MessageReader::MessageReader(QJsonObject object, QString place)
    : m_object(std::move(object)), m_place(std::move(place))
{}

Result<MessageReader> MessageReader::parse(const QByteArray &json, const QString &place, qint64 maxBytes)
{
    if (json.size() > maxBytes) {
        return fail(ErrorCode::TooLarge, place);
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return fail(ErrorCode::Malformed,
                    QStringLiteral("%1: no JSON object (%2 at byte %3)")
                        .arg(place, problem.errorString(), QString::number(problem.offset)));
    }
    return MessageReader(document.object(), place);
}

QJsonValue MessageReader::value(const char *key) const
{
    return m_object.value(QLatin1String(key));
}

bool MessageReader::has(const char *key) const
{
    return m_object.contains(QLatin1String(key));
}

void MessageReader::complain(const char *key, const QString &what)
{
    if (!m_error) {
        m_error = Error{ErrorCode::Malformed,
                        QStringLiteral("%1: \"%2\" %3").arg(m_place, QLatin1String(key), what)};
    }
}

bool MessageReader::flag(const char *key)
{
    const QJsonValue json = value(key);
    if (!json.isBool()) {
        complain(key, QStringLiteral("is neither true nor false"));
    }
    return json.toBool();
}

qint64 MessageReader::number(const char *key, qint64 least)
{
    const QJsonValue json = value(key);
    // A fraction, or a number beyond 64 bits, answers each default.
    if (!json.isDouble() || (json.toInteger(0) == 0 && json.toInteger(1) == 1)) {
        complain(key, QStringLiteral("is not a whole number"));
        return least;
    }
    if (json.toInteger() < least) {
        complain(key, QStringLiteral("is less than %1").arg(least));
        return least;
    }
    return json.toInteger();
}

int MessageReader::smallNumber(const char *key, int least)
{
    const qint64 wide = number(key, least);
    if (wide > std::numeric_limits<int>::max()) {
        complain(key, QStringLiteral("is too large"));
        return least;
    }
    return static_cast<int>(wide);
}

QUuid MessageReader::id(const char *key)
{
    const QString json = value(key).toString();
    const QUuid id = QUuid::fromString(json);
    if (id.isNull() || id.toString(QUuid::WithoutBraces) != json) {
        complain(key, QStringLiteral("is not an id"));
        return {};
    }
    return id;
}

QString MessageReader::text(const char *key, qsizetype longest)
{
    const QJsonValue json = value(key);
    if (!json.isString()) {
        complain(key, QStringLiteral("is not a text"));
        return {};
    }
    if (json.toString().size() > longest) {
        complain(key, QStringLiteral("is too long"));
        return {};
    }
    return json.toString();
}

QByteArray MessageReader::hex(const char *key, qsizetype size)
{
    const std::optional<QByteArray> bytes = bytesFromHex(value(key).toString(), size);
    if (!value(key).isString() || !bytes) {
        complain(key, QStringLiteral("is not %1 bytes in hexadecimal").arg(size));
        return {};
    }
    return *bytes;
}

QByteArray MessageReader::base64(const char *key, qsizetype longest)
{
    const QJsonValue json = value(key);
    const QByteArray encoded = json.toString().toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    if (!json.isString() || !decoded || decoded.decoded.toBase64() != encoded) {
        complain(key, QStringLiteral("is not base64"));
        return {};
    }
    if (decoded.decoded.size() > longest) {
        complain(key, QStringLiteral("is too long"));
        return {};
    }
    return decoded.decoded;
}

QJsonArray MessageReader::array(const char *key)
{
    if (!value(key).isArray()) {
        complain(key, QStringLiteral("is not a list"));
    }
    return value(key).toArray();
}

MessageReader MessageReader::object(const char *key)
{
    if (!value(key).isObject()) {
        complain(key, QStringLiteral("is not an object"));
    }
    return {value(key).toObject(), QStringLiteral("%1: \"%2\"").arg(m_place, QLatin1String(key))};
}

Result<void> MessageReader::finish() const
{
    if (m_error) {
        return tl::unexpected<Error>(*m_error);
    }
    return {};
}

std::optional<QByteArray> bytesFromHex(const QString &hex, qsizetype size)
{
    if (hex.size() != 2 * size) {
        return std::nullopt;
    }
    QByteArray bytes = QByteArray::fromHex(hex.toLatin1());
    if (QLatin1String(bytes.toHex()) != hex) {
        return std::nullopt;
    }
    return bytes;
}

Result<void> forEachLine(const QByteArray &bytes,
                         const std::function<Result<void>(qint64 number, const QByteArray &line)> &each)
{
    qint64 number = 0;
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype newline = bytes.indexOf('\n', from);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        ++number;
        if (end == from) {
            return fail(ErrorCode::Malformed, QStringLiteral("line %1 is empty").arg(number));
        }
        FORECOURT_TRY(each(number, QByteArray::fromRawData(bytes.constData() + from, end - from)));
        from = end + 1;
    }
    return {};
}

} // namespace forecourt
