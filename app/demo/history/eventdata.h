// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace forecourt {

// The data of a timeline event as recordEvent() writes them: compact JSON with the keys in ascending order. A
// store of millions of events has no time for a document of each; texts must hold no control characters.
class EventData final
{
public:
    EventData() { m_json.reserve(kUsualLength); }
    // Keys in ascending order.
    EventData &text(const char *key, const QString &value);
    EventData &number(const char *key, qint64 value);
    EventData &list(const char *key, const QStringList &values);
    [[nodiscard]] QString json() const { return m_json + QLatin1Char('}'); }

private:
    static constexpr qsizetype kUsualLength = 160;

    void key(const char *name);
    void quoted(const QString &value);
    QString m_json = QStringLiteral("{");
};

} // namespace forecourt
