// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/statemachine.h"
#include "models/protocol/catalog.h"

#include <QMap>

namespace forecourt {

// The catalog as catalog.lock holds it: one line a collection and a field, by permanent number. What stands
// there was given to desks and servers that are in use, so it may only grow.
//
//   version 5
//   3 entity customer
//   3.12 set text tags
//
// A field that is not used any more stays in the catalog, or its line says "retired" in place of the merge
// kind, so that nobody takes its number again.
class CatalogLock final
{
public:
    explicit CatalogLock(const QByteArray &text)
    {
        for (const QByteArray &line : text.split('\n')) {
            const QString words = QString::fromUtf8(line).simplified();
            if (words.isEmpty() || words.startsWith(u'#')) {
                continue;
            }
            const QString number = words.section(u' ', 0, 0);
            if (number == QLatin1String("version")) {
                m_version = words.section(u' ', 1, 1).toInt();
            } else if (m_lines.contains(number)) {
                m_troubles.append(QStringLiteral("%1 stands twice in catalog.lock").arg(number));
            } else {
                m_lines.insert(number, words.section(u' ', 1));
            }
        }
    }

    // What the catalog must not be, by this lock; a line each with the remedy.
    [[nodiscard]] QStringList troublesOf(const Catalog &catalog) const
    {
        QStringList troubles = m_troubles;
        const QMap<QString, QString> now = linesOf(catalog);
        for (const auto &[number, was] : m_lines.asKeyValueRange()) {
            const QString is = now.value(number);
            const bool retired = was.startsWith(QLatin1String("retired"));
            if (retired ? !is.isEmpty() : is != was) {
                troubles.append(
                    QStringLiteral("%1 was \"%2\" and is \"%3\": numbers are permanent; give it a number of "
                                   "its own")
                        .arg(number, was, is));
            }
        }
        for (const auto &[number, is] : now.asKeyValueRange()) {
            if (!m_lines.contains(number)) {
                troubles.append(QStringLiteral("%1 %2 is new: add this line to catalog.lock%3")
                                    .arg(number, is,
                                         catalog.version() > m_version
                                             ? QString()
                                             : QStringLiteral(", and raise the catalog's version")));
            }
        }
        if (troubles.isEmpty() && catalog.version() != m_version) {
            troubles.append(QStringLiteral("catalog.lock is of version %1, the catalog of %2: write %2 there")
                                .arg(m_version)
                                .arg(catalog.version()));
        }
        return troubles;
    }

    // The lock of a catalog.
    static QByteArray textOf(const Catalog &catalog)
    {
        QByteArray text = "version " + QByteArray::number(catalog.version()) + '\n';
        for (const Collection &collection : catalog.collections()) {
            for (const QString &line : linesOf(collection)) {
                text += line.toUtf8() + '\n';
            }
        }
        return text;
    }

private:
    static QMap<QString, QString> linesOf(const Catalog &catalog)
    {
        QMap<QString, QString> lines;
        for (const Collection &collection : catalog.collections()) {
            for (const QString &line : linesOf(collection)) {
                lines.insert(line.section(u' ', 0, 0), line.section(u' ', 1));
            }
        }
        return lines;
    }

    static QStringList linesOf(const Collection &collection)
    {
        static const QStringList kKinds{QStringLiteral("entity"), QStringLiteral("event"),
                                        QStringLiteral("ledger")};
        QStringList lines{QStringLiteral("%1 %2 %3")
                              .arg(collection.number)
                              .arg(kKinds.at(static_cast<int>(collection.kind)), collection.name) +
                          booked(collection)};
        for (const Field &field : collection.fields) {
            lines.append(QStringLiteral("%1.%2 %3").arg(collection.number).arg(field.number).arg(of(field)));
        }
        return lines;
    }

    static QString booked(const Collection &collection)
    {
        if (!collection.booking) {
            return {};
        }
        QStringList held;
        for (const int field : collection.booking->held) {
            held.append(QString::number(field));
        }
        return QStringLiteral(" holds %1 from %2 to %3")
            .arg(held.join(u' '))
            .arg(collection.booking->from)
            .arg(collection.booking->to);
    }

    static QString of(const Field &field)
    {
        static const QStringList kMerges{QStringLiteral("register"),  QStringLiteral("protected"),
                                         QStringLiteral("long-text"), QStringLiteral("state"),
                                         QStringLiteral("set"),       QStringLiteral("number"),
                                         QStringLiteral("booking")};
        static const QStringList kTypes{QStringLiteral("text"), QStringLiteral("integer"),
                                        QStringLiteral("boolean"), QStringLiteral("id")};
        QString line = kMerges.at(static_cast<int>(field.merge)) + u' ' +
                       kTypes.at(static_cast<int>(field.type)) + u' ' + field.name;
        if (field.machine != nullptr) {
            line += QStringLiteral(" steps of ") + field.machine->name;
        }
        if (!field.series.isEmpty()) {
            line += QStringLiteral(" of series ") + field.series;
        }
        if (field.refers != 0) {
            line += QStringLiteral(" into %1").arg(field.refers);
        }
        return line;
    }

    QMap<QString, QString> m_lines; // by number
    int m_version = 0;
    QStringList m_troubles;
};

} // namespace forecourt
