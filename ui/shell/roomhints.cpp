// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/roomhints.h"

#include "ui/shell/room.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/hint.h"
#include "ui/widgets/listpane.h"

#include <QBoxLayout>
#include <QSplitter>

namespace forecourt {

RoomHints::RoomHints(const QString &room, Hint *hint) : KitWidget(hint), m_room(room), m_hint(hint)
{
    hide(); // only hears of a change of language
    RoomHints::retranslate();
}

void RoomHints::install(const QList<Room *> &rooms, QSettings &settings)
{
    for (const Room *room : rooms) {
        if (text(room->id()).isEmpty()) {
            continue;
        }
        auto hint = std::make_unique<Hint>(room->id(), settings);
        if (!hint->isDismissed() && place(*room, hint.get())) {
            new RoomHints(room->id(), hint.release());
        }
    }
}

// Above the list: among the tools of a list pane, or else before what fills the first part of the room.
bool RoomHints::place(const Room &room, Hint *hint)
{
    if (auto *pane = room.findChild<ListPane *>()) {
        pane->addTool(hint);
        return true;
    }
    const auto *split = room.findChild<QSplitter *>();
    QWidget *first = split != nullptr ? split->widget(0) : nullptr;
    auto *column = first != nullptr ? qobject_cast<QVBoxLayout *>(first->layout()) : nullptr;
    if (column == nullptr) {
        return false;
    }
    column->insertWidget(column->count() - 1, hint);
    return true;
}

QString RoomHints::text(const QString &room)
{
    if (room == QLatin1String("leads")) {
        return tr("%1 finds every customer, car, order and command.")
            .arg(keyText(Shortcuts::keys(Shortcuts::Command::Search)));
    }
    if (room == QLatin1String("reception")) {
        return tr("A known car: %1, the end of its plate, Enter.")
            .arg(keyText(Shortcuts::keys(Shortcuts::Command::New)));
    }
    return {};
}

void RoomHints::retranslate()
{
    m_hint->setText(text(m_room));
}

} // namespace forecourt
