// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/phone.h"
#include "models/domain/pinyin.h"
#include "models/domain/text.h"

namespace forecourt::benchmarks {

// So many records of a table lend their words to the list of queries.
inline constexpr int kSamples = 10;

// Column texts of records spread evenly over a table, the same for the same store.
inline Result<QList<QStringList>> samples(Database &database, const QString &columns, const QString &table)
{
    QList<QStringList> found;
    FORECOURT_ASSIGN(const qint64 last,
                     database.integer(QStringLiteral("SELECT max(rowid) FROM %1").arg(table)));
    for (int i = 0; i < kSamples; ++i) {
        FORECOURT_ASSIGN(
            const auto row,
            database.first(QStringLiteral("SELECT %1 FROM %2 t WHERE t.rowid >= ? AND t.dead_version = 0 "
                                          "ORDER BY t.rowid LIMIT 1")
                               .arg(columns, table),
                           {1 + last * (2 * i + 1) / (2 * kSamples)}, [](const Row &each) {
                               return QStringList{each.text(0), each.text(1)};
                           }));
        if (row) {
            found.append(*row);
        }
    }
    return found;
}

inline QString fullWidth(QString text)
{
    constexpr char16_t kShift = 0xFEE0;
    for (QChar &c : text) {
        c = c.unicode() > u' ' && c.unicode() < 0x7F ? QChar(c.unicode() + kShift) : c;
    }
    return text;
}

// What people type of a customer: the name and parts of it, its pinyin as it grows, initials, the number.
inline void addCustomer(QStringList &texts, const QString &name, const QString &number, int i)
{
    const QStringList spelt = pinyinSpellings(name);
    const QString digits = phoneSearchDigits(number);
    texts << name << name.left(1) << name.mid(1) << spelt.value(0, name)
          << spelt.value(0, name).left(2 + i % 4) << spelt.value(1, name) << digits << digits.right(4)
          << digits.left(3 + i % 4) << digits.mid(2 + i % 4, 5)
          << QStringLiteral("+86 %1 %2 %3").arg(digits.left(3), digits.mid(3, 4), digits.mid(7))
          << spelt.value(0, name).left(5) + QLatin1Char(' ') + digits.right(4);
}

inline void addVehicle(QStringList &texts, const QString &vin, const QString &plate, int i)
{
    QString mistyped = vin.right(8);
    mistyped.replace(u'0', u'O').replace(u'1', u'I');
    texts << plate << plate.mid(1) << plate.right(5) << fullWidth(plate.right(4)) << vin.right(6)
          << vin.left(4) << (i % 2 == 0 ? mistyped : vin);
}

// 200 texts, and those of which much is found in any store.
inline Result<QStringList> searchQueries(Database &database)
{
    QStringList texts;
    for (const char16_t *text :
         {u"张", u"王", u"zh", u"zhang", u"zhangwei", u"zw", u"138", u"1380", u"LSVA", u"A12345"}) {
        texts.append(QString::fromUtf16(text));
    }
    FORECOURT_ASSIGN(const auto customers,
                     samples(database,
                             QStringLiteral("t.full_name, (SELECT p.normalised FROM contact_point p WHERE "
                                            "p.customer = t.id ORDER BY p.kind DESC, p.id LIMIT 1)"),
                             QStringLiteral("customer")));
    FORECOURT_ASSIGN(
        const auto vehicles,
        samples(database,
                QStringLiteral("t.vin, (SELECT p.text FROM plate p WHERE p.vehicle = t.id LIMIT 1)"),
                QStringLiteral("vehicle")));
    for (int i = 0; i < customers.size(); ++i) {
        addCustomer(texts, customers.at(i).value(0), customers.at(i).value(1), i);
    }
    for (int i = 0; i < vehicles.size(); ++i) {
        addVehicle(texts, vehicles.at(i).value(0), vehicles.at(i).value(1), i);
    }
    FORECOURT_ASSIGN(const auto orders,
                     samples(database, QStringLiteral("t.number, ''"), QStringLiteral("service_order")));
    FORECOURT_ASSIGN(
        const auto addresses,
        database.all(QStringLiteral("SELECT value FROM contact_point WHERE kind = 'email' LIMIT 5"), {},
                     [](const Row &row) { return row.text(0); }));
    for (const QStringList &order : orders) {
        texts << order.value(0) << order.value(0).right(4);
    }
    for (const QString &address : addresses) {
        texts << address.left(address.indexOf(u'@') + 2);
    }
    texts << QStringLiteral("汽车服务") << QStringLiteral("有限公司") << QStringLiteral("wangzhang")
          << QStringLiteral("zhangqx") << QStringLiteral("张 888");
    texts.removeAll(QString());
    return texts;
}

} // namespace forecourt::benchmarks
