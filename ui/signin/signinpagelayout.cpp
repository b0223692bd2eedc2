// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page is made of.
#include "ui/signin/pinpad.h"
#include "ui/signin/signinpage.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listview.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QStandardItemModel>

namespace forecourt {

// Created in reading order, which is also the order of the Tab key.
void SignInPage::buildLayout()
{
    m_column = new QWidget(this);
    auto *column = new QVBoxLayout(m_column);
    m_title = new Label(TextRole::Figure, m_column);
    m_subtitle = new Label(TextRole::Secondary, m_column);
    m_subtitle->setWordWrap(true);
    m_card = new Card({}, m_column);
    m_list = new ListView;
    m_list->setObjectName(QStringLiteral("signInPeople"));
    m_list->setModel(m_model);
    m_list->installEventFilter(this);
    m_secret = new QLineEdit;
    m_secret->setObjectName(QStringLiteral("signInSecret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_field = new FormField({}, m_secret);
    m_none = new Label(TextRole::Secondary);
    m_none->setObjectName(QStringLiteral("signInNone"));
    m_none->setWordWrap(true);
    m_go = new Button({}, ButtonVariant::Primary);
    m_go->setObjectName(QStringLiteral("signInGo"));
    m_go->setKeyHint(QKeySequence(Qt::Key_Return));
    m_cancel = new Button({}, ButtonVariant::Quiet);
    m_cancel->setKeyHint(QKeySequence(Qt::Key_Escape));
    m_pad = new PinPad(m_secret);
    auto *side = new QWidget;
    m_side = new QVBoxLayout(side);
    m_side->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_go);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    for (QWidget *part :
         {static_cast<QWidget *>(m_field), static_cast<QWidget *>(m_none), static_cast<QWidget *>(m_pad)}) {
        m_side->addWidget(part);
    }
    m_side->addLayout(buttons);
    m_side->addStretch(1);
    m_parts = new QHBoxLayout;
    m_listRoom = new QSpacerItem(0, 0, QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_parts->addItem(m_listRoom);
    m_parts->addWidget(m_list, 1);
    m_parts->addWidget(side, 1);
    m_card->contentLayout()->addLayout(m_parts);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    column->addWidget(m_card);
    m_outer->addStretch(1);
    m_outer->addWidget(m_column, 0, Qt::AlignHCenter);
    m_outer->addStretch(2);
}

} // namespace forecourt
