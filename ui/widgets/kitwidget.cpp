// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kitwidget.h"

#include <QEvent>

namespace forecourt {

void KitWidget::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        restyle();
    } else if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace forecourt
