// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Who this desk is to the server, and whether it believes the server: enrolment, key, certificates,
// revocation.
#include "models/domain/whendone.h"
#include "models/storage/privatefile.h"
#include "models/sync/httptransport.h"
#include "models/sync/pendingexport.h"
#include "models/sync/secretservicekeeper.h"
#include "models/sync/servercertificates.h"
#include "models/sync/sqldeskstore.h"
#include "models/sync/syncrunner.h"

#include <QFile>
#include <QPointer>

namespace forecourt {

namespace {

constexpr qint64 kEnrolMs = 30'000;

template <typename T> QFuture<T> ready(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<SyncRunner::Enrolled> SyncRunner::enrol(const EnrolOrder &order)
{
    const auto checked = checkedServerUrl(order.server);
    if (!checked) {
        return ready(Enrolled(tl::unexpected(checked.error())));
    }
    const auto authorities = order.authorityFile.isEmpty() ? Result<QByteArray>(QByteArray())
                                                           : readAuthorities(order.authorityFile);
    if (!authorities) {
        return ready(Enrolled(tl::unexpected(authorities.error())));
    }
    const auto enrolling = std::make_shared<Enrolling>();
    enrolling->order = order;
    enrolling->authorities = *authorities;
    enrolling->promise.start();
    const auto future = enrolling->promise.future();
    makeKey(enrolling, [this, enrolling](const Result<QByteArray> &publicKey) {
        if (publicKey) {
            sendCode(enrolling, *publicKey);
        } else {
            refuse(enrolling, publicKey.error());
        }
    });
    return future;
}

// With the secret service a new one each time, under a name of its own: until the server has taken the code,
// the desk goes on with the one it has. In the file there is room for one.
void SyncRunner::makeKey(const std::shared_ptr<Enrolling> &enrolling,
                         std::function<void(Result<QByteArray>)> then)
{
    const bool inFile = enrolling->order.keyPlace == KeyPlace::File;
    auto made = inFile ? DeviceKey::loadOrCreate(m_storage.folder()) : DeviceKey::generate();
    if (!made) {
        then(tl::unexpected(made.error()));
        return;
    }
    const QByteArray publicKey = made->publicKey();
    const QByteArray text = made->text();
    enrolling->signer = std::make_shared<DeskSigner>(std::move(*made));
    if (inFile) {
        then(publicKey);
        return;
    }
    enrolling->keyName = QStringLiteral("desk-") + m_storage.ids().next().toString(QUuid::WithoutBraces);
    keeper().write(enrolling->keyName, text,
                   [self = QPointer(this), publicKey, then = std::move(then)](const Result<void> &written) {
                       if (self == nullptr) {
                           return;
                       }
                       then(written ? Result<QByteArray>(publicKey)
                                    : Result<QByteArray>(tl::unexpected(written.error())));
                   });
}

void SyncRunner::sendCode(const std::shared_ptr<Enrolling> &enrolling, const QByteArray &publicKey)
{
    const EnrolOrder &order = enrolling->order;
    m_untrusted.reset();
    m_enrolling = connectTo(order.server, {}, enrolling->authorities);
    m_enrolling->enrol(
        {order.code.trimmed(), publicKey, order.deskName.trimmed()}, kEnrolMs, [this, enrolling](auto reply) {
            if (!reply) {
                refuse(enrolling, reply.error().error);
                return;
            }
            const EnrolOrder &asked = enrolling->order;
            enrolling->fieldKey = reply->fieldKey;
            onEnrolled({asked.server, reply->store, reply->storeName, reply->device, reply->prefix,
                        asked.deskName.trimmed(), asked.keyPlace, enrolling->keyName, std::nullopt},
                       enrolling);
        });
}

void SyncRunner::refuse(const std::shared_ptr<Enrolling> &enrolling, const Error &error)
{
    if (!enrolling->keyName.isEmpty()) {
        keeper().remove(enrolling->keyName, [](const Result<void> &) {});
    }
    enrolling->promise.addResult(Enrolled(tl::unexpected(error)));
    enrolling->promise.finish();
}

void SyncRunner::onEnrolled(const Enrolment &enrolment, const std::shared_ptr<Enrolling> &enrolling)
{
    auto written =
        m_storage.executor().write([&storage = m_storage, enrolment, authorities = enrolling->authorities](
                                       Database &database) -> Result<DeskInfo> {
            FORECOURT_ASSIGN(DeskInfo desk, SqlDeskStore(storage, database)
                                                .enrol(enrolment.store, enrolment.device, enrolment.prefix,
                                                       enrolment.storeName));
            if (!authorities.isEmpty()) {
                FORECOURT_TRY(writePrivateFile(authoritiesPath(storage.folder()), authorities));
            }
            FORECOURT_TRY(writeEnrolment(storage.folder(), enrolment));
            return desk;
        });
    whenDone(written, this, [this, enrolment, enrolling](const Result<DeskInfo> &desk) {
        if (!desk) {
            refuse(enrolling, desk.error());
            return;
        }
        handle(sync_event::Stop{}); // whatever was under way was under way as somebody else
        forgetKeysBefore(m_enrolment);
        adopt(enrolment);
        if (!enrolling->fieldKey.isEmpty()) { // where that fails, sealed fields say that there is no key
            static_cast<void>(m_fieldKeys.adopt(enrolling->fieldKey, enrolment.keyPlace));
        }
        m_signer = enrolling->signer;
        SyncStatus status = m_status;
        status.phase = SyncPhase::Idle;
        status.error.reset();
        status.revoked.reset();
        status.certificate.reset();
        setStatus(status);
        if (m_automatic) {
            start();
        }
        enrolling->promise.addResult(Enrolled(enrolment));
        enrolling->promise.finish();
    });
}

// They prove a device that this desk is no more.
void SyncRunner::forgetKeysBefore(const std::optional<Enrolment> &before)
{
    if (before && before->keyPlace == KeyPlace::SecretService) {
        keeper().remove(before->keyName, [](const Result<void> &) {});
    }
}

void SyncRunner::adopt(const Enrolment &enrolment)
{
    const bool sameKey = m_enrolment && m_enrolment->device == enrolment.device;
    m_enrolment = enrolment;
    if (enrolment.keyPlace == KeyPlace::SecretService) {
        DeviceKey::removeFile(m_storage.folder());
    }
    if (!m_signer || !sameKey) {
        if (enrolment.keyPlace == KeyPlace::SecretService) {
            static_cast<void>(keeper()); // is there from now on
        }
        m_signer = std::make_shared<DeskSigner>(m_storage.folder(), enrolment.keyPlace, enrolment.keyName,
                                                m_options.keeper);
    }
    connectTo(enrolment);
}

void SyncRunner::connectTo(const Enrolment &enrolment)
{
    m_courier.setTransport(nullptr);
    m_transport = connectTo(enrolment.server, enrolment.device);
    m_courier.setTransport(dynamic_cast<BlobTransport *>(m_transport.get()));
}

KeyKeeper &SyncRunner::keeper()
{
    if (!m_options.keeper) {
        m_options.keeper = std::make_shared<SecretServiceKeeper>();
    }
    return *m_options.keeper;
}

std::unique_ptr<Transport> SyncRunner::connectTo(const QUrl &server, const QUuid &device,
                                                 const QByteArray &authorities)
{
    if (m_options.transport) {
        return m_options.transport(server, device);
    }
    const auto sign = [this](const QByteArray &message, HttpTransport::Signed then) {
        if (m_signer) {
            m_signer->sign(message, std::move(then));
        } else {
            then(fail(ErrorCode::Internal, QStringLiteral("this desk has no key")));
        }
    };
    auto transport =
        std::make_unique<HttpTransport>(server, device, sign, authoritiesPath(m_storage.folder()));
    transport->trust(authorities);
    transport->setWatch({[this](const ServerCertificate &shown) { noteCertificate(shown); },
                         [this](const CertificateProblem &problem) {
                             noteUntrusted(problem);
                         }});
    return transport;
}

void SyncRunner::noteCertificate(const ServerCertificate &certificate)
{
    m_untrusted.reset();
    if (m_seen == certificate) {
        return;
    }
    m_seen = certificate;
    // Where it cannot be kept, a change is told less well, and that is all.
    static_cast<void>(
        m_storage.executor().write([folder = m_storage.folder(), certificate](Database &) -> Result<void> {
            return writeSeenCertificate(folder, certificate);
        }));
}

void SyncRunner::noteUntrusted(CertificateProblem problem)
{
    if (m_seen && m_seen->host == problem.shown.host) {
        problem.before = *m_seen;
    }
    m_untrusted = problem;
}

// Kept beside the enrolment: a desk stays locked when it starts without a network.
void SyncRunner::noteRevoked(const std::optional<DeskRevocation> &revoked)
{
    if (!m_enrolment ||
        (revoked && m_enrolment->revoked && revoked->reason == m_enrolment->revoked->reason)) {
        return;
    }
    m_enrolment->revoked = revoked;
    static_cast<void>(m_storage.executor().write(
        [folder = m_storage.folder(), enrolment = *m_enrolment](Database &) -> Result<void> {
            return writeEnrolment(folder, enrolment);
        }));
}

QFuture<Result<void>> SyncRunner::trust(const QString &authorityFile)
{
    const auto authorities = readAuthorities(authorityFile);
    if (!authorities) {
        return ready(Result<void>(tl::unexpected(authorities.error())));
    }
    const auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    auto written = m_storage.executor().write([folder = m_storage.folder(), pem = *authorities](Database &) {
        return writePrivateFile(authoritiesPath(folder), pem);
    });
    whenDone(written, this, [this, promise](const Result<void> &kept) {
        if (kept && m_enrolment) {
            handle(sync_event::Stop{});
            connectTo(*m_enrolment);
            syncNow();
        }
        promise->addResult(kept);
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<qint64>> SyncRunner::exportPending(const QString &file)
{
    if (!m_enrolment) {
        return ready(Result<qint64>(tl::unexpected(m_unenrolled)));
    }
    const auto promise = std::make_shared<QPromise<Result<qint64>>>();
    promise->start();
    const auto settle = [promise](Result<qint64> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    const PendingHeader header{m_enrolment->store, m_enrolment->device, m_storage.clock().nowMs(), 0};
    auto written =
        m_storage.read([header, file](Database &database) { return writeUnsigned(database, header, file); });
    whenDone(written, this, [this, settle, file](const Result<UnsignedPending> &part) {
        if (!part) {
            settle(tl::unexpected(part.error()));
            return;
        }
        m_signer->sign(part->message, [settle, file, part = *part](const Result<QByteArray> &signature) {
            if (signature) {
                settle(finishPending(part, *signature, file));
            } else {
                QFile::remove(part.part);
                settle(tl::unexpected(signature.error()));
            }
        });
    });
    return promise->future();
}

} // namespace forecourt
