// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/candidatepopup.h"

#include "ui/style/paintscope.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listview.h"

#include <QBoxLayout>
#include <QPainter>

namespace forecourt {

CandidatePopup::CandidatePopup(QAbstractItemModel *model, QWidget *host)
    : KitWidget(host), m_view(new ListView(this)), m_sentence(new Label(TextRole::Muted, this))
{
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setModel(model);
    m_view->setFrameShape(QFrame::NoFrame);
    m_sentence->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->addWidget(m_sentence);
    layout->addWidget(m_view, 1);
    connect(m_view, &QListView::clicked, this,
            [this](const QModelIndex &index) { Q_EMIT clicked(index.row()); });
    CandidatePopup::restyle();
    hide();
}

void CandidatePopup::open(const QString &sentence, const QWidget *anchor)
{
    const int rows = m_view->model()->rowCount();
    m_sentence->setText(sentence);
    m_sentence->setVisible(rows == 0);
    m_view->setVisible(rows > 0);
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    place(anchor);
    show();
    raise();
}

void CandidatePopup::place(const QWidget *anchor)
{
    const Tokens &t = tokens(this);
    const QPoint below = anchor->mapTo(parentWidget(), QPoint(0, anchor->height() + t.space(1)));
    const int width =
        qMin(qMax(anchor->width(), t.dialogWidth), parentWidget()->width() - below.x() - t.space(2));
    m_sentence->setFixedWidth(width - 2 * t.hairline);
    const int rows = m_view->model()->rowCount();
    const int content = rows > 0 ? rows * t.twoLineRowHeight : m_sentence->heightForWidth(width);
    const int room = parentWidget()->height() - below.y() - t.space(2);
    setGeometry(below.x(), below.y(), width, qMin(qMin(content + 2 * t.space(1), t.popupMaxHeight), room));
}

void CandidatePopup::moveChoice(int steps)
{
    const int last = m_view->model()->rowCount() - 1;
    const int row = qBound(0, m_view->currentIndex().row() + steps, qMax(0, last));
    m_view->setCurrentIndex(m_view->model()->index(row, 0));
}

int CandidatePopup::currentRow() const
{
    return m_view->currentIndex().row();
}

void CandidatePopup::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event)
    const Tokens &t = tokens(this);
    QPainter painter(this);
    const PaintScope scope(&painter);
    paintRounded(&painter, rect(), t.hairline, t.color.surface, t.color.lineStrong, t.hairline);
}

void CandidatePopup::restyle()
{
    const Tokens &t = tokens(this);
    layout()->setContentsMargins(t.hairline, t.space(1), t.hairline, t.space(1));
    m_sentence->setContentsMargins(t.space(3), t.space(2), t.space(3), t.space(2));
}

} // namespace forecourt
