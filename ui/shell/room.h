// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QKeySequence>
#include <QUuid>

#include <functional>

class QSettings;

namespace forecourt {

// Something a person can do in a room while it is in front: by its keys, from the command list, or both.
// addCommand() registers the keys with Qt::WidgetWithChildrenShortcut, so that they work only while the room
// is in use.
struct RoomCommand
{
    QKeySequence keys;              // none: only in the command list
    std::function<QString()> text;  // what it does, in the language of the moment
    std::function<void()> run;      // none: its keys are handled elsewhere and only explained here
    std::function<bool()> possible; // whether it can be done now; none: always
    QString iconName = QStringLiteral("chevron-right");
};

// A page of the window, reached from the navigation. The shell calls it on the interface thread; a room asks
// services and answers later, it never waits.
class Room : public KitWidget
{
    Q_OBJECT

public:
    using KitWidget::KitWidget;

    [[nodiscard]] virtual QString id() const = 0;       // permanent, e.g. "leads"; used in settings
    [[nodiscard]] virtual QString title() const = 0;    // translated, e.g. tr("Leads")
    [[nodiscard]] virtual QString iconName() const = 0; // a name in the icon resource

    // Stands at the bottom of the navigation, apart from the daily rooms.
    [[nodiscard]] virtual bool isUtility() const { return false; }

    // The kinds of record it opens ("lead", "customer", "vehicle", "order", "visit").
    [[nodiscard]] virtual QStringList kinds() const { return {}; }
    virtual void openRecord(const QString &kind, const QUuid &id)
    {
        Q_UNUSED(kind)
        Q_UNUSED(id)
    }

    // The room came to the front: refresh what is stale and take the focus.
    virtual void activate() {}
    virtual void deactivate() {}

    [[nodiscard]] virtual bool canCreate() const { return false; } // Ctrl+N
    virtual void createNew() {}
    [[nodiscard]] virtual QString createText() const { return {}; } // "New lead", for the command list
    [[nodiscard]] virtual bool canPrint() const { return false; }   // Ctrl+P
    virtual void print() {}
    // Esc: go one step back inside the room without loss; false if already at its list.
    virtual bool stepBack() { return false; }

    [[nodiscard]] QList<RoomCommand> commands() const { return m_commands; }
    virtual void saveState(QSettings &settings) const { Q_UNUSED(settings) }
    virtual void restoreState(QSettings &settings) { Q_UNUSED(settings) }

Q_SIGNALS:
    // The number beside the room's name; 0 hides it. Bad where it should be seen.
    void countChanged(int count, forecourt::Tone tone = forecourt::Tone::Neutral);
    void titleChanged();
    // The room shows this record now; the window remembers it for going back.
    void recordShown(const QString &kind, const QUuid &id);
    // Another room, or this one, should show the record.
    void openRequested(const QString &kind, const QUuid &id);
    // A short message to the person; tone as in Toast.
    void message(const QString &text, forecourt::Tone tone = forecourt::Tone::Neutral);

protected:
    // Lists the command and makes its keys work while the focus is in this room.
    void addCommand(const RoomCommand &command);
    // More keys for the same; they are not listed.
    void addKeys(const QKeySequence &keys, const std::function<void()> &run);

private:
    QList<RoomCommand> m_commands;
};

} // namespace forecourt
