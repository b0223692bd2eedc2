// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/gallerypages.h"

class QScrollArea;
class QStandardItemModel;

namespace forecourt {

class Appearance;
class Button;
class ListPane;

// The kit to look at: widgets at the left, their states at the right, and a menu to change theme, language,
// row height and text size while looking. Appearance and clock must outlive it.
class GalleryWindow final : public KitWidget
{
    Q_OBJECT

public:
    GalleryWindow(Appearance &appearance, const Clock &clock, QWidget *parent = nullptr);

protected:
    void retranslate() override;

private:
    void showPage(int row);
    void openMenu();

    Appearance &m_appearance;
    const Clock &m_clock;
    const QList<GalleryPage> m_pages;
    QStandardItemModel *m_model;
    ListPane *m_list;
    Button *m_menu;
    QScrollArea *m_scroll;
};

} // namespace forecourt
