// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"

#include <QTest>

namespace forecourt {

// What a person sees in the list of a room that is shown.
class PaneReader final
{
public:
    explicit PaneReader(const QWidget *room) : m_pane(room->findChild<ListPane *>()) {}

    // The rows that are on the screen; 0 where something else stands there.
    [[nodiscard]] int rows() const
    {
        return m_pane->view()->isVisible() ? m_pane->view()->model()->rowCount() : 0;
    }
    // The sentence that stands instead of rows.
    [[nodiscard]] QString sentence() const
    {
        for (const Placeholder *place : m_pane->findChildren<Placeholder *>()) {
            if (place->isVisible()) {
                return place->sentence();
            }
        }
        return {};
    }
    // What is said above rows that may be old or not all.
    [[nodiscard]] QString warning() const
    {
        const auto *banner = m_pane->findChild<Banner *>();
        return banner->isVisible() ? banner->accessibleName() : QString();
    }
    [[nodiscard]] QString count() const
    {
        return m_pane->findChild<Label *>(QStringLiteral("listCount"))->text();
    }
    void retry() const
    {
        for (Button *button : m_pane->findChildren<Button *>()) {
            if (button->isVisible() && button->text() == QStringLiteral("Try again")) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("there is nothing to try again with");
    }

private:
    ListPane *m_pane;
};

} // namespace forecourt
