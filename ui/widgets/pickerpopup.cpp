// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pickerpopup.h"

#include "ui/style/paintscope.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listview.h"

#include <QAbstractItemModel>
#include <QBoxLayout>

namespace forecourt {

PickerPopup::PickerPopup(QAbstractItemModel *model, QWidget *host)
    : KitWidget(host)
    , m_model(model)
    , m_view(new ListView(this))
    , m_sentence(new Label(TextRole::Muted, this))
{
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setModel(model);
    m_sentence->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_view, 1);
    connect(m_view, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT clicked(index.row()); });
    PickerPopup::restyle();
    hide();
}

void PickerPopup::open(const QString &sentence, const QWidget *anchor)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_view->setVisible(m_model->rowCount() > 0);
    m_view->setCurrentIndex(m_model->index(0, 0));
    place(anchor);
    show();
    raise();
}

// Below the line, or above it where the window ends.
void PickerPopup::place(const QWidget *anchor)
{
    const Tokens &t = tokens(this);
    const QPoint top = anchor->mapTo(parentWidget(), QPoint());
    const int width = qMin(qMax(anchor->width(), t.listWidth), parentWidget()->width() - 2 * t.space(2));
    const int x = qMin(top.x(), parentWidget()->width() - t.space(2) - width);
    int content = m_model->rowCount() * t.twoLineRowHeight + 2 * t.space(1) + 2 * t.controlLine;
    if (!m_sentence->isHidden()) {
        content += m_sentence->heightForWidth(width - 2 * t.controlLine);
    }
    const int wanted = qMin(content, t.popupMaxHeight);
    const int below = top.y() + anchor->height() + t.space(1);
    const int roomBelow = parentWidget()->height() - below - t.space(2);
    const int roomAbove = top.y() - t.space(1) - t.space(2);
    if (wanted <= roomBelow || roomBelow >= roomAbove) {
        setGeometry(x, below, width, qMin(wanted, roomBelow));
    } else {
        const int height = qMin(wanted, roomAbove);
        setGeometry(x, top.y() - t.space(1) - height, width, height);
    }
}

void PickerPopup::moveChoice(int steps)
{
    const int row = qBound(0, currentRow() + steps, qMax(0, m_model->rowCount() - 1));
    m_view->setCurrentIndex(m_model->index(row, 0));
}

int PickerPopup::currentRow() const
{
    return m_view->currentIndex().row();
}

void PickerPopup::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    paintRounded(&painter, rect(), t.hairline, t.color.surface, t.color.lineStrong, t.controlLine);
}

void PickerPopup::restyle()
{
    const Tokens &t = tokens(this);
    layout()->setContentsMargins(t.controlLine, t.space(1), t.controlLine, t.space(1));
    m_sentence->setContentsMargins(t.space(4), t.space(2), t.space(4), t.space(2));
}

} // namespace forecourt
