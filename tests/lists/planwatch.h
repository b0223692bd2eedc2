// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

#include <sqlite3.h>

namespace forecourt {

// Hears every statement that runs on connections opened while it lives, on whichever thread. One at a time.
class PlanWatch final
{
public:
    PlanWatch()
    {
        current() = this;
        sqlite3_auto_extension(reinterpret_cast<void (*)()>(&PlanWatch::attach));
    }
    ~PlanWatch()
    {
        sqlite3_cancel_auto_extension(reinterpret_cast<void (*)()>(&PlanWatch::attach));
        current() = nullptr;
    }
    Q_DISABLE_COPY_MOVE(PlanWatch)

    // The questions asked since the last call, each once.
    QStringList take()
    {
        const QMutexLocker locker(&m_mutex);
        QStringList heard(m_heard.begin(), m_heard.end());
        heard.sort();
        m_heard.clear();
        return heard;
    }

private:
    static PlanWatch *&current()
    {
        static PlanWatch *watch = nullptr;
        return watch;
    }

    static int attach(sqlite3 *database, char **, const sqlite3_api_routines *)
    {
        return sqlite3_trace_v2(database, SQLITE_TRACE_STMT, &PlanWatch::hear, nullptr);
    }

    static int hear(unsigned, void *, void *statement, void *)
    {
        PlanWatch *watch = current();
        const char *text = sqlite3_sql(static_cast<sqlite3_stmt *>(statement));
        if (watch != nullptr && text != nullptr) {
            const QString sql = QString::fromUtf8(text);
            static const QRegularExpression kQuestion(QStringLiteral("^\\s*(SELECT|WITH)\\b"));
            // What FTS5 asks its own tables names them in full.
            if (kQuestion.match(sql).hasMatch() && !sql.contains(QLatin1String("'main'.")) &&
                !sql.contains(QLatin1String("\"main\"."))) {
                const QMutexLocker locker(&watch->m_mutex);
                watch->m_heard.insert(sql);
            }
        }
        return 0;
    }

    QMutex m_mutex;
    QSet<QString> m_heard;
};

} // namespace forecourt
