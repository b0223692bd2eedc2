// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/leadjson/leadjsonreader.h"

#include "models/domain/text.h"
#include "models/interchange/adf/adfdate.h"
#include "models/interchange/adf/adfkey.h"
#include "models/interchange/adf/adfreader.h"
#include "models/interchange/adf/adfwords.h"
#include "models/interchange/adf/entities.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace forecourt {

namespace {

constexpr qint64 kFutureToleranceMs = 48LL * 60 * 60 * 1000;
constexpr qint64 kEarliestYear = 1900;
constexpr qint64 kLatestYear = 2100;

// Reads members one after the other; the first fault is kept, and reads after it are of no consequence.
class Reading final
{
public:
    Reading(const QJsonObject &object, qint64 receivedAtMs, const LeadJsonLimits &limits)
        : m_object(object), m_receivedAtMs(receivedAtMs), m_limits(limits)
    {}

    tl::expected<AdfProspect, LeadJsonFault> read();

private:
    void refuse(const QString &field, const QString &reason);
    // The value of a text; a number that is whole reads as its digits.
    QString raw(const QJsonValue &value, const QString &field, qsizetype longest);
    QString line(const QJsonObject &object, const QString &key, qsizetype longest,
                 const QString &prefix = {});
    QString paragraph(const QString &key);

    void readId(AdfProspect &prospect);
    void readContact(AdfProspect &prospect);
    void readVehicle(AdfProspect &prospect);
    int readYear(const QJsonObject &vehicle);
    void readDate(AdfProspect &prospect);
    template <typename Choice>
    AdfChoice<Choice> choice(const QString &field, const QString &written, const QString &words);

    QJsonObject m_object;
    qint64 m_receivedAtMs;
    LeadJsonLimits m_limits;
    std::optional<LeadJsonFault> m_fault;
};

tl::expected<AdfProspect, LeadJsonFault> Reading::read()
{
    AdfProspect prospect;
    readId(prospect);
    readContact(prospect);
    readVehicle(prospect);
    readDate(prospect);
    prospect.comments = paragraph(QStringLiteral("comments"));
    prospect.provider.service = line(m_object, QStringLiteral("campaign"), m_limits.maxText);
    if (m_fault) {
        return tl::unexpected(*m_fault);
    }
    prospect.idempotencyKey = adfIdempotencyKey(prospect);
    return prospect;
}

void Reading::refuse(const QString &field, const QString &reason)
{
    if (!m_fault) {
        m_fault = LeadJsonFault{ErrorCode::InvalidInput, field, reason};
    }
}

QString Reading::raw(const QJsonValue &value, const QString &field, qsizetype longest)
{
    if (value.isUndefined() || value.isNull()) {
        return {};
    }
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(kNone);
    if (!value.isString() && number == kNone) {
        refuse(field, QStringLiteral("is not a text"));
        return {};
    }
    const QString text = value.isString() ? value.toString() : QString::number(number);
    if (text.size() > longest) {
        refuse(field, QStringLiteral("is longer than %1 characters").arg(longest));
        return {};
    }
    return text;
}

QString Reading::line(const QJsonObject &object, const QString &key, qsizetype longest, const QString &prefix)
{
    const QString text = raw(object.value(key), prefix + key, longest);
    // Control characters and stray surrogates go first, then what cannot be seen.
    return normalisedText(literalText(text, longest).text);
}

QString Reading::paragraph(const QString &key)
{
    const QString text = raw(m_object.value(key), key, m_limits.maxComments);
    return literalText(text, m_limits.maxComments).text.trimmed();
}

void Reading::readId(AdfProspect &prospect)
{
    const QString id = line(m_object, QStringLiteral("id"), m_limits.maxText);
    if (id.isEmpty()) {
        refuse(QStringLiteral("id"), QStringLiteral("is required: the lead's number at its source"));
    }
    prospect.ids.append({{}, {}, id});
}

void Reading::readContact(AdfProspect &prospect)
{
    AdfContact &contact = prospect.customer;
    contact.name.full = line(m_object, QStringLiteral("name"), m_limits.maxText);
    AdfPhone phone;
    phone.number = line(m_object, QStringLiteral("phone"), m_limits.maxText);
    if (!phone.number.isEmpty()) {
        if (!isReachable(phone)) {
            refuse(QStringLiteral("phone"), QStringLiteral("is no telephone number"));
        }
        contact.phones.append(phone);
    }
    AdfEmail email;
    email.address = line(m_object, QStringLiteral("email"), m_limits.maxEmail);
    if (!email.address.isEmpty()) {
        if (!isReachable(email)) {
            refuse(QStringLiteral("email"), QStringLiteral("is no e-mail address"));
        }
        contact.emails.append(email);
    }
    if (contact.phones.isEmpty() && contact.emails.isEmpty()) {
        refuse(QStringLiteral("phone"),
               QStringLiteral("a telephone number or an e-mail address is required"));
    }
}

template <typename Choice>
AdfChoice<Choice> Reading::choice(const QString &field, const QString &written, const QString &words)
{
    bool isKnown = true;
    AdfChoice<Choice> chosen = chooseAdfWord<Choice>(written, isKnown);
    if (!isKnown) {
        refuse(field, QStringLiteral("is none of ") + words);
    }
    chosen.raw.clear(); // another spelling of a known word says nothing more
    return chosen;
}

void Reading::readVehicle(AdfProspect &prospect)
{
    const QString interest = line(m_object, QStringLiteral("interest"), m_limits.maxText);
    const QJsonValue value = m_object.value(QStringLiteral("vehicle"));
    const bool isSaid = !value.isUndefined() && !value.isNull();
    if (isSaid && !value.isObject()) {
        refuse(QStringLiteral("vehicle"), QStringLiteral("is not an object"));
    }
    if (!isSaid && interest.isEmpty()) {
        return;
    }
    const QString prefix = QStringLiteral("vehicle.");
    const QJsonObject object = value.toObject();
    const auto text = [&](const QString &key) {
        return line(object, key, m_limits.maxText, prefix);
    };
    AdfVehicle vehicle;
    vehicle.interest = choice<AdfInterest>(QStringLiteral("interest"), interest,
                                           QStringLiteral("buy, lease, sell, trade_in, test_drive"));
    vehicle.status = choice<AdfVehicleStatus>(prefix + QStringLiteral("status"),
                                              text(QStringLiteral("status")), QStringLiteral("new, used"));
    vehicle.make = text(QStringLiteral("make"));
    vehicle.model = text(QStringLiteral("model"));
    vehicle.trim = text(QStringLiteral("trim"));
    vehicle.vin = text(QStringLiteral("vin"));
    vehicle.year = readYear(object);
    prospect.vehicles.append(vehicle);
}

int Reading::readYear(const QJsonObject &vehicle)
{
    const QString field = QStringLiteral("vehicle.year");
    const QString text = raw(vehicle.value(QStringLiteral("year")), field, m_limits.maxText).trimmed();
    if (text.isEmpty()) {
        return 0;
    }
    bool isNumber = false;
    const qint64 year = text.toLongLong(&isNumber);
    if (!isNumber || year < kEarliestYear || year > kLatestYear) {
        refuse(field, QStringLiteral("is no year from 1900 to 2100"));
        return 0;
    }
    return static_cast<int>(year);
}

void Reading::readDate(AdfProspect &prospect)
{
    const QString field = QStringLiteral("requestedAt");
    prospect.happenedAtMs = m_receivedAtMs;
    prospect.requestDateText = line(m_object, field, m_limits.maxText);
    if (prospect.requestDateText.isEmpty()) {
        return;
    }
    const std::optional<AdfMoment> moment = parseAdfDate(prospect.requestDateText, kAdfOffsetMinutes);
    if (!moment || moment->unreadableZone) {
        refuse(field, QStringLiteral("is not a date with time and zone, such as 2026-11-22T10:20:30+08:00"));
    } else if (m_receivedAtMs != 0 && moment->ms > m_receivedAtMs + kFutureToleranceMs) {
        refuse(field, QStringLiteral("lies in the future"));
    } else {
        prospect.requestedAtMs = moment->ms;
        prospect.happenedAtMs = moment->ms;
    }
}

} // namespace

tl::expected<AdfProspect, LeadJsonFault> readLeadJson(const QByteArray &bytes, qint64 receivedAtMs,
                                                      const LeadJsonLimits &limits)
{
    if (bytes.size() > limits.maxBytes) {
        return tl::unexpected(LeadJsonFault{ErrorCode::TooLarge, {}, QStringLiteral("larger than allowed")});
    }
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &problem);
    if (!document.isObject()) {
        const QString what = problem.error == QJsonParseError::NoError
                                 ? QStringLiteral("not one JSON object")
                                 : QStringLiteral("no JSON: %1 at byte %2")
                                       .arg(problem.errorString(), QString::number(problem.offset));
        return tl::unexpected(LeadJsonFault{ErrorCode::Malformed, {}, what});
    }
    return Reading(document.object(), receivedAtMs, limits).read();
}

} // namespace forecourt
