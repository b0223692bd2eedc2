// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/secretservicekeeper.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

namespace forecourt {

namespace {

const QString kService = QStringLiteral("forecourt");

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorCode::NotFound, QStringLiteral("the secret service does not hold this desk's key")};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return keeperError(QStringLiteral("it is locked"));
    default:
        return keeperError(QStringLiteral("there is none: ") + job.errorString());
    }
}

} // namespace

SecretServiceKeeper::SecretServiceKeeper(QObject *parent, int patienceMs)
    : QObject(parent), m_patienceMs(patienceMs)
{}

void SecretServiceKeeper::read(const QString &name, Found found)
{
    auto *job = new QKeychain::ReadPasswordJob(kService);
    start(job, name, [job, found = std::move(found)](const Result<void> &done) {
        done ? found(job->binaryData()) : found(tl::unexpected(done.error()));
    });
}

void SecretServiceKeeper::write(const QString &name, const QByteArray &secret, Done done)
{
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setBinaryData(secret);
    start(job, name, std::move(done));
}

void SecretServiceKeeper::remove(const QString &name, Done done)
{
    start(new QKeychain::DeletePasswordJob(kService), name, [done = std::move(done)](Result<void> removed) {
        const bool wasNotThere = !removed && removed.error().code == ErrorCode::NotFound;
        done(wasNotThere ? Result<void>() : std::move(removed));
    });
}

// The job is no child: the service may answer it after this is gone.
// A service that never answers (no session, a prompt nobody sees) must not be waited for forever.
void SecretServiceKeeper::start(QKeychain::Job *job, const QString &name, Done done)
{
    const auto answer = std::make_shared<Done>(std::move(done));
    const auto settle = [answer](Result<void> result) {
        if (const Done once = std::exchange(*answer, nullptr)) {
            once(std::move(result));
        }
    };
    job->setKey(name);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, [settle](QKeychain::Job *finished) {
        settle(finished->error() == QKeychain::NoError ? Result<void>()
                                                       : Result<void>(tl::unexpected(errorOf(*finished))));
    });
    QTimer::singleShot(m_patienceMs, this, [settle] {
        settle(tl::unexpected(keeperError(QStringLiteral("it does not answer"))));
    });
    job->start();
}

} // namespace forecourt
