// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/identity/fieldkeyaccess.h"
#include "models/sync/keykeeper.h"

#include <QPromise>
#include <QTest>

namespace forecourt {

// The keys of a desk in memory, which a test may change and lock.
class KeysAtHand final
{
public:
    [[nodiscard]] FieldKeyAccess access()
    {
        FieldKeyAccess access;
        access.keys = [this] {
            return answer(ring);
        };
        access.known = [this] {
            return ring;
        };
        access.make = [this](bool inFile) {
            if (!inFile && isLocked) {
                return answer(tl::unexpected(keeperError(QStringLiteral("there is none"))));
            }
            madeInFile = inFile;
            ring = FieldKeyRing({QByteArray(FieldKeyRing::kKeyBytes, 'm')});
            return answer(ring);
        };
        return access;
    }

    FieldKeyRing ring;
    bool isLocked = false;
    bool madeInFile = false;

private:
    static FieldKeyAccess::Answer answer(const Result<FieldKeyRing> &ring)
    {
        QPromise<Result<FieldKeyRing>> promise;
        promise.start();
        promise.addResult(ring);
        promise.finish();
        return promise.future();
    }
};

// An answer that comes through the event loop.
template <typename T> Result<T> comes(QFuture<Result<T>> future)
{
    constexpr int kPatienceMs = 20'000;
    return QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs)
               ? future.takeResult()
               : fail(ErrorCode::Internal, QStringLiteral("no answer came"));
}

} // namespace forecourt
