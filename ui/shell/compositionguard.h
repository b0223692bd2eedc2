// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace forecourt {

// While an input method composes in a field, its keys are the input method's: Enter, Esc, Tab, digits and
// arrows choose and confirm candidates, and must neither move on in a form nor run a shortcut. Some platforms
// pass such keys on; installed on the application, this keeps them from everything but the field itself.
// Interface thread.
class CompositionGuard final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QObject *m_composing = nullptr; // compared only
};

} // namespace forecourt
