// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/tokens.h"

#include <QAbstractButton>

namespace forecourt {

class Appearance;
class PeoplePort;

// The person at the desk, at the right of the header: avatar, name and role. Its menu changes the person and
// the appearance. The port and the appearance must outlive it.
class PersonButton final : public QAbstractButton
{
    Q_OBJECT

public:
    PersonButton(PeoplePort &people, Appearance &appearance, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void openMenu();

    PeoplePort &m_people;
    Appearance &m_appearance;
    QString m_initial;
};

} // namespace forecourt
