// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QHBoxLayout;
class QVBoxLayout;

namespace forecourt {

class Label;

// A surface with a hairline around it, an optional title and a column of content.
class Card final : public KitWidget
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);    // empty: no title line unless something stands in it
    void setTitleNote(const QString &note); // grey, behind the title
    void addHeaderWidget(QWidget *widget);  // at the right end of the title line
    void setTone(Tone tone);                // Accent: border and title in the accent colour
    [[nodiscard]] QVBoxLayout *contentLayout() const { return m_content; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;

private:
    void updateHeader();

    QVBoxLayout *m_outer;
    QHBoxLayout *m_header;
    QVBoxLayout *m_content;
    Label *m_title;
    Label *m_note;
    Tone m_tone = Tone::Neutral;
};

} // namespace forecourt
