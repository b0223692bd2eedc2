// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/storejoiner.h"

#include "app/demo/demostore.h"
#include "models/domain/whendone.h"
#include "models/services/people/peopleservice.h"

namespace forecourt {

namespace {

constexpr int kPulseMs = 300;

// "sync.example.com" is what people type.
QUrl urlOf(const QString &typed)
{
    const QString text = typed.trimmed();
    return QUrl(text.contains(QStringLiteral("://")) ? text : QStringLiteral("https://") + text,
                QUrl::StrictMode);
}

} // namespace

JoinProblem StoreJoiner::problemOf(const Error &error, const std::optional<CertificateProblem> &untrusted)
{
    using Kind = JoinProblem::Kind;
    if (untrusted) {
        return {Kind::Certificate, error, untrusted};
    }
    if (isKeeperError(error)) {
        return {Kind::KeyStore, error};
    }
    if (error.detail.startsWith(QLatin1String("authority-file: "))) {
        return {Kind::Authority, error};
    }
    // Both are refusals; a handshake that failed without a certificate to judge says so in its detail.
    const bool tls =
        error.detail.contains(QLatin1String("SSL")) || error.detail.contains(QLatin1String("TLS"));
    switch (error.code) {
    case ErrorCode::InvalidInput:
        return {Kind::Address, error};
    case ErrorCode::Forbidden:
        return {tls ? Kind::Certificate : Kind::Code, error};
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
        return {Kind::Unreachable, error};
    case ErrorCode::NotFound:
    case ErrorCode::Malformed:
    case ErrorCode::Unsupported:
        return {Kind::NoServer, error};
    case ErrorCode::Conflict:
        return {Kind::OtherStore, error};
    default:
        return {Kind::Other, error};
    }
}

StoreJoiner::StoreJoiner(Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk), m_settings(desk.storage())
{
    m_pulse.setInterval(kPulseMs);
    connect(&m_pulse, &QTimer::timeout, this, &StoreJoiner::countEntries);
}

void StoreJoiner::join(const JoinRequest &request)
{
    whenDone(PeopleService(m_desk.storage()).store(), this, [this, request](const Result<Store> &own) {
        if (own && isDemoStore(own->id)) {
            Q_EMIT failed({JoinProblem::Kind::Demonstration, {}});
        } else {
            enrol(request);
        }
    });
}

void StoreJoiner::enrol(const JoinRequest &request)
{
    const EnrolOrder order{urlOf(request.server), request.code, request.deskName,
                           request.keyInFile ? KeyPlace::File : KeyPlace::SecretService,
                           request.authorityFile};
    whenDone(m_desk.sync().enrol(order), this, [this](const Result<Enrolment> &enrolment) {
        if (enrolment) {
            fetch(*enrolment);
        } else {
            Q_EMIT failed(problemOf(enrolment.error(), m_desk.sync().certificateProblem()));
        }
    });
}

void StoreJoiner::fetch(const Enrolment &enrolment)
{
    Q_EMIT accepted(enrolment.storeName);
    m_pulse.start();
    whenDone(m_desk.sync().syncOnce(), this, [this](const Result<SyncReport> &report) {
        m_pulse.stop();
        if (report) {
            settle();
        } else {
            Q_EMIT finished(false); // JoinSettler sees to the store, whenever the fetch succeeds
        }
    });
}

void StoreJoiner::settle()
{
    whenDone(m_settings.settleJoined(), this, [this](const Result<bool> &) { Q_EMIT finished(true); });
}

void StoreJoiner::countEntries()
{
    auto counted = m_desk.storage().read([](Database &database) {
        return database.integer(QStringLiteral("SELECT count(*) FROM pull_stage"));
    });
    whenDone(counted, this, [this](const Result<qint64> &entries) {
        if (m_pulse.isActive()) {
            Q_EMIT progressed(entries.value_or(0));
        }
    });
}

} // namespace forecourt
