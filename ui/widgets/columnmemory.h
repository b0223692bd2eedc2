// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QHeaderView;
class QSettings;

namespace forecourt {

// Keeps order, widths and visibility of a table's columns in the settings, widths free of the text size. What
// a room lays out counts until the person changes something. A child of the header.
class ColumnMemory final : public QObject
{
    Q_OBJECT

public:
    // The columns as they stand now are what reset() returns to.
    ColumnMemory(QHeaderView *header, QSettings &settings, const QString &name);

    void restore(); // nothing where nothing is kept, or the table has other columns now
    void save();
    void reset();
    void layOut(); // as at first; what is kept stays kept
    [[nodiscard]] bool isKept() const { return !kept().isEmpty(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Column
    {
        int visual = 0;
        int width = 0; // at 100 %; 0: not the person's to choose
        bool hidden = false;

        bool operator==(const Column &) const = default;
    };

    [[nodiscard]] QString key() const;
    [[nodiscard]] QList<Column> now() const;
    [[nodiscard]] QList<Column> kept() const;
    void apply(const QList<Column> &columns);

    QHeaderView *m_header;
    QSettings &m_settings;
    QString m_key;
    QList<Column> m_initial;
};

} // namespace forecourt
