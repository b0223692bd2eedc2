// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/widgets/keycap.h"
#include "ui/widgets/label.h"
#include "ui/widgets/sectiontitle.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

namespace forecourt {

ShortcutSheet::ShortcutSheet(const QStringList &rooms, const Room *room, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    const Tokens &t = tokens(this);
    auto *page = new QWidget;
    auto *columns = new QHBoxLayout(page);
    columns->setContentsMargins(t.space(6), t.space(5), t.space(6), t.space(6));
    columns->setSpacing(t.space(10));
    auto *left = new QGridLayout;
    auto *right = new QGridLayout;
    for (QGridLayout *grid : {left, right}) {
        grid->setHorizontalSpacing(t.space(4));
        grid->setVerticalSpacing(t.space(2));
        grid->setColumnStretch(1, 1);
        columns->addLayout(grid);
    }
    addTitle(left, tr("Everywhere"));
    for (const Shortcuts::Entry &entry : Shortcuts::all()) {
        addLine(left, entry.keys, entry.text);
    }
    addTitle(right, tr("Rooms"));
    for (int i = 0; i < rooms.size() && i < Shortcuts::kMaxRooms; ++i) {
        addLine(right, Shortcuts::room(i + 1), rooms.at(i));
    }
    if (room != nullptr && !room->commands().isEmpty()) {
        addTitle(right, tr("In %1").arg(room->title()));
        for (const RoomCommand &command : room->commands()) {
            if (!command.keys.isEmpty()) {
                addLine(right, command.keys, command.text());
            }
        }
    }
    left->setRowStretch(left->rowCount(), 1);
    right->setRowStretch(right->rowCount(), 1);
    showScrolling(page);
    auto *again = new QShortcut(Shortcuts::keys(Shortcuts::Command::Sheet), this);
    connect(again, &QShortcut::activated, this, &QDialog::close);
}

// As high as its lines, and no higher than the screen.
void ShortcutSheet::showScrolling(QWidget *page)
{
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    const Tokens &t = tokens(this);
    const QSize wanted = page->sizeHint() + QSize(scroll->verticalScrollBar()->sizeHint().width(), 0);
    scroll->setMinimumWidth(wanted.width());
    resize(wanted.boundedTo(screen()->availableGeometry().size() - QSize(0, t.space(12))));
}

void ShortcutSheet::addTitle(QGridLayout *grid, const QString &title)
{
    const int row = grid->rowCount();
    auto *label = new SectionTitle(title);
    label->setContentsMargins(0, row > 1 ? tokens(label).space(3) : 0, 0, 0);
    grid->addWidget(label, row, 0, 1, 2);
}

void ShortcutSheet::addLine(QGridLayout *grid, const QKeySequence &keys, const QString &text)
{
    const int row = grid->rowCount();
    grid->addWidget(new KeyCap(keys), row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    grid->addWidget(new Label(text, TextRole::Body), row, 1);
}

} // namespace forecourt
