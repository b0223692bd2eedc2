// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/gallery/samples.h"
#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class FlowLayout;
class Label;

// What the samples of a page are made with.
struct GalleryContext
{
    SampleWords say;
    const Clock &clock; // must outlive the page
};

// One page of the gallery: a title and samples of one widget, each under a word for its state.
class GalleryBoard final : public KitWidget
{
    Q_OBJECT

public:
    explicit GalleryBoard(const QString &title, QWidget *parent = nullptr);

    // Natural: as large as it asks; Column: a field's width; Tall: a list's width and height; Wide: the page.
    enum class Room { Natural, Column, Tall, Wide };
    void add(const QString &caption, QWidget *widget, Room room = Room::Natural);

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;

private:
    struct Sized
    {
        QWidget *widget = nullptr;
        Room room = Room::Natural;
    };

    [[nodiscard]] FlowLayout *line();

    QVBoxLayout *m_layout;
    FlowLayout *m_line = nullptr;
    QList<Sized> m_sized;
};

} // namespace forecourt
