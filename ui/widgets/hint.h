// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QKeySequence>

class QHBoxLayout;
class QSettings;
class QShortcut;

namespace forecourt {

class Button;
class IconLabel;
class Label;

// A sentence for people who are new here: the keys, and what they do. Stays until it is dismissed with its
// button or dismissKeys(), then never comes back. Never takes the focus.
class Hint final : public KitWidget
{
    Q_OBJECT

public:
    // id is permanent; what was dismissed is remembered in settings, which must outlive it.
    Hint(const QString &id, QSettings &settings, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] bool isDismissed() const;
    void dismiss();

    [[nodiscard]] static QKeySequence dismissKeys();

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    QString m_key;
    QSettings &m_settings;
    QHBoxLayout *m_layout;
    IconLabel *m_icon;
    Label *m_text;
    Button *m_close;
    QShortcut *m_shortcut;
};

} // namespace forecourt
