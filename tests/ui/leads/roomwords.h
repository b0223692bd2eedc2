// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/leads/roomfixture.h"
#include "ui/leads/leadpanel.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/tablepane.h"

#include <QLabel>

namespace forecourt {

inline TablePane *table(const RoomFixture &fixture)
{
    return fixture.room->findChild<TablePane *>();
}

inline int rows(const RoomFixture &fixture)
{
    return table(fixture)->model()->rowCount();
}

inline LeadPanel *panel(const RoomFixture &fixture)
{
    return fixture.room->findChild<LeadPanel *>();
}

// Everything written in the room that can be seen now.
inline QString words(const RoomFixture &fixture)
{
    QStringList texts;
    for (const QLabel *label : fixture.visible<QLabel>()) {
        texts.append(label->text());
    }
    for (const Badge *badge : fixture.visible<Badge>()) {
        texts.append(badge->badge().text);
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace forecourt
