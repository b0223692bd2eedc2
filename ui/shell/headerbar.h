// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

class QHBoxLayout;

namespace forecourt {

class Appearance;
class PeoplePort;
class SearchBox;

// The top edge of the window: the search box and the person at the desk.
class HeaderBar final : public KitWidget
{
    Q_OBJECT

public:
    HeaderBar(PeoplePort &people, Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] SearchBox *searchBox() const { return m_search; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void fitSearch();

    QHBoxLayout *m_layout;
    SearchBox *m_search;
};

} // namespace forecourt
