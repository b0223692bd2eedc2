// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gallery/gallerywindow.h"

#include "models/itemmodels/roles.h"
#include "ui/shell/appearance.h"
#include "ui/shell/appearancemenu.h"
#include "ui/widgets/button.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/splitview.h"

#include <QBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStandardItemModel>

namespace forecourt {

GalleryWindow::GalleryWindow(Appearance &appearance, const Clock &clock, QWidget *parent)
    : KitWidget(parent)
    , m_appearance(appearance)
    , m_clock(clock)
    , m_pages(galleryPages())
    , m_model(new QStandardItemModel(this))
    , m_list(new ListPane)
    , m_menu(new Button({}, QStringLiteral("sliders"), ButtonVariant::Plain))
    , m_scroll(new QScrollArea)
{
    for (const GalleryPage &page : m_pages) {
        auto *item = new QStandardItem(page.name);
        item->setData(page.name, RowRole::Title);
        item->setData(QStringLiteral("ui/widgets"), RowRole::Detail);
        m_model->appendRow(item);
    }
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_list->addTool(m_menu);
    m_list->setModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new SplitView(m_list, m_scroll, this));
    connect(m_list, &ListPane::currentChanged, this,
            [this](const QModelIndex &current) { showPage(current.row()); });
    connect(m_menu, &Button::clicked, this, &GalleryWindow::openMenu);
    GalleryWindow::retranslate();
}

void GalleryWindow::showPage(int row)
{
    if (row >= 0 && row < m_pages.size()) {
        m_scroll->setWidget(makeGalleryPage(m_pages.at(row),
                                            {SampleWords(sampleLanguage(m_appearance.language())), m_clock}));
    }
}

void GalleryWindow::openMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    AppearanceMenu::fill(menu, &m_appearance);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

void GalleryWindow::retranslate()
{
    setWindowTitle(tr("Forecourt: the widgets"));
    m_list->setTitle(tr("Widgets"));
    m_list->setCountText(QString::number(m_pages.size()));
    m_menu->setText(tr("Appearance"));
    showPage(m_list->view()->currentIndex().row());
}

} // namespace forecourt
