// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/records.h"
#include "tests/support/storagefixture.h"

namespace forecourt {

inline QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

inline bool writeBytes(const QString &file, const QByteArray &content)
{
    QFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(content) == content.size();
}

inline Result<void> addStore(Storage &storage, const QString &name)
{
    Store store;
    store.id = StoreId(storage.ids().next());
    store.name = name;
    auto future =
        storage.write({StaffId(), QStringLiteral("test")}, [store](Mutation &mutation) -> Result<void> {
            FORECOURT_TRY(records::stores().create(mutation, store));
            return {};
        });
    future.waitForFinished();
    return future.takeResult();
}

// Customers with a long note each, so that the file has pages worth damaging.
inline Result<void> addCustomers(Storage &storage, int from, int count)
{
    constexpr int kAtOnce = 200; // no server takes an operation of more than 1 MiB
    for (; count > kAtOnce; from += kAtOnce, count -= kAtOnce) {
        FORECOURT_TRY(addCustomers(storage, from, kAtOnce));
    }
    auto future =
        storage.write({StaffId(), QStringLiteral("test")}, [=, &storage](Mutation &mutation) -> Result<void> {
            for (int i = from; i < from + count; ++i) {
                Customer customer;
                customer.id = CustomerId(storage.ids().next());
                customer.fullName = QStringLiteral("客户%1").arg(i);
                customer.notes = QString(400, QChar(u'注'));
                FORECOURT_TRY(records::customers().create(mutation, customer));
            }
            return {};
        });
    future.waitForFinished();
    return future.takeResult();
}

inline qint64 countCustomers(Storage &storage)
{
    const auto found = storage.executor().readAndWait([](Database &database) {
        return database.integer(QStringLiteral("SELECT count(*) FROM customer WHERE dead_version = 0"));
    });
    return found.value_or(-1);
}

// Zeroes in the middle of the file, where rows are.
inline bool spoil(const QString &file)
{
    QByteArray content = bytesOf(file);
    constexpr qsizetype kPage = 4096;
    for (qsizetype at = kPage; at + kPage <= content.size(); at += kPage) {
        content.replace(at, 64, QByteArray(64, '\xff'));
    }
    return writeBytes(file, content);
}

} // namespace forecourt
