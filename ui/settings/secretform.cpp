// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/secretform.h"

#include "ui/shell/errorwords.h"
#include "ui/shell/rightswords.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

namespace forecourt {

SecretForm::SecretForm(QWidget *parent)
    : KitWidget(parent)
    , m_title(new Label(TextRole::Strong))
    , m_kind(new QComboBox)
    , m_secret(new QLineEdit)
    , m_again(new QLineEdit)
    , m_kindField(new FormField({}, m_kind))
    , m_secretField(new FormField({}, m_secret))
    , m_againField(new FormField({}, m_again))
    , m_save(new Button({}, ButtonVariant::Primary))
    , m_clear(new Button({}, ButtonVariant::Quiet))
    , m_cancel(new Button({}, ButtonVariant::Quiet))
{
    m_kind->setObjectName(QStringLiteral("secretKind"));
    m_secret->setObjectName(QStringLiteral("secret"));
    m_again->setObjectName(QStringLiteral("secretAgain"));
    m_clear->setObjectName(QStringLiteral("secretClear"));
    m_kind->addItem(QString(), wordOf(SecretKind::Pin));
    m_kind->addItem(QString(), wordOf(SecretKind::Password));
    for (QLineEdit *field : {m_secret, m_again}) {
        field->setEchoMode(QLineEdit::Password);
        field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    auto *fields = new QHBoxLayout;
    fields->addWidget(m_kindField, 1);
    fields->addWidget(m_secretField, 1);
    fields->addWidget(m_againField, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_clear);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addLayout(fields);
    layout->addLayout(buttons);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SecretForm::retranslate);
    connect(m_secret, &QLineEdit::textChanged, m_secretField, &FormField::clearHint);
    connect(m_again, &QLineEdit::textChanged, m_againField, &FormField::clearHint);
    connect(m_secret, &QLineEdit::returnPressed, this, [this] { m_again->setFocus(Qt::TabFocusReason); });
    connect(m_again, &QLineEdit::returnPressed, this, &SecretForm::submit);
    connect(m_save, &Button::clicked, this, &SecretForm::submit);
    connect(m_clear, &Button::clicked, this, [this] { Q_EMIT cleared(m_person); });
    connect(m_cancel, &Button::clicked, this, &SecretForm::cancelled);
    SecretForm::restyle();
    SecretForm::retranslate();
}

void SecretForm::start(const StaffId &person, const QString &name, std::optional<SecretKind> now)
{
    m_person = person;
    m_whose = name;
    m_kind->setCurrentIndex(now == SecretKind::Password ? 1 : 0);
    m_clear->setVisible(now.has_value());
    m_secret->clear();
    m_again->clear();
    retranslate();
    show();
    m_secret->setFocus(Qt::OtherFocusReason);
}

void SecretForm::stop()
{
    m_secret->clear();
    m_again->clear();
    hide();
}

bool SecretForm::isOpen() const
{
    return parentWidget() != nullptr && isVisibleTo(parentWidget());
}

SecretKind SecretForm::kind() const
{
    return fromWord<SecretKind>(m_kind->currentData().toString(), SecretKind::Pin);
}

void SecretForm::submit()
{
    if (const auto fault = faultOf(kind(), m_secret->text())) {
        showFault(*fault);
    } else if (m_secret->text() != m_again->text()) {
        m_againField->setHint(tr("This is not the same."), Tone::Bad);
        m_again->setFocus(Qt::OtherFocusReason);
    } else {
        Q_EMIT submitted(m_person, kind(), m_secret->text());
    }
}

void SecretForm::showFault(SecretFault fault)
{
    const bool pin = kind() == SecretKind::Pin;
    QString text;
    switch (fault) {
    case SecretFault::TooShort:
        text = pin ? tr("%1 digits at least.").arg(kShortestPin)
                   : tr("%1 characters at least.").arg(kShortestPassword);
        break;
    case SecretFault::TooLong:
        text = pin ? tr("%1 digits at most.").arg(kLongestPin)
                   : tr("%1 characters at most.").arg(kLongestPassword);
        break;
    case SecretFault::NotDigits:
        text = tr("A PIN has digits only.");
        break;
    case SecretFault::TooSimple:
        text = tr("Others would guess this first.");
        break;
    }
    m_secretField->setHint(text, Tone::Bad);
    m_secret->setFocus(Qt::OtherFocusReason);
}

void SecretForm::showProblem(const Error &error)
{
    m_secretField->setHint(tr("This could not be saved: %1").arg(ErrorWords::reason(error)), Tone::Bad);
    m_secret->setFocus(Qt::OtherFocusReason);
}

void SecretForm::restyle()
{
    layout()->setSpacing(tokens(this).space(3));
}

void SecretForm::retranslate()
{
    const bool pin = kind() == SecretKind::Pin;
    m_title->setText(tr("What %1 signs in with").arg(m_whose));
    m_kind->setItemText(0, tr("PIN"));
    m_kind->setItemText(1, tr("Password"));
    m_kindField->setLabel(tr("Kind"));
    m_secretField->setLabel(pin ? tr("New PIN") : tr("New password"));
    m_againField->setLabel(tr("Once more"));
    m_save->setText(tr("Set it"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_clear->setText(tr("Take it away"));
    m_cancel->setText(tr("Back"));
}

} // namespace forecourt
