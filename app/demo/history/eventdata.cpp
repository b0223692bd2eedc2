// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/eventdata.h"

namespace forecourt {

void EventData::key(const char *name)
{
    if (m_json.size() > 1) {
        m_json += QLatin1Char(',');
    }
    m_json += QLatin1Char('"');
    m_json += QLatin1String(name);
    m_json += QLatin1String("\":");
}

void EventData::quoted(const QString &value)
{
    m_json += QLatin1Char('"');
    if (value.contains(QLatin1Char('"')) || value.contains(QLatin1Char('\\'))) {
        QString escaped = value;
        escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
        m_json += escaped.replace(QLatin1Char('"'), QLatin1String("\\\""));
    } else {
        m_json += value;
    }
    m_json += QLatin1Char('"');
}

EventData &EventData::text(const char *name, const QString &value)
{
    key(name);
    quoted(value);
    return *this;
}

EventData &EventData::number(const char *name, qint64 value)
{
    key(name);
    m_json += QString::number(value);
    return *this;
}

EventData &EventData::list(const char *name, const QStringList &values)
{
    key(name);
    m_json += QLatin1Char('[');
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (i > 0) {
            m_json += QLatin1Char(',');
        }
        quoted(values.at(i));
    }
    m_json += QLatin1Char(']');
    return *this;
}

} // namespace forecourt
