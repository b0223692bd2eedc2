// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/joinform.h"

#include "ui/firststart/firststartwords.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace forecourt {

JoinForm::JoinForm(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_server(new QLineEdit)
    , m_code(new QLineEdit)
    , m_name(new QLineEdit)
    , m_serverField(new FormField({}, m_server))
    , m_codeField(new FormField({}, m_code))
    , m_nameField(new FormField({}, m_name))
    , m_join(new Button({}, QStringLiteral("link-45deg"), ButtonVariant::Primary))
{
    m_server->setObjectName(QStringLiteral("joinServer"));
    m_code->setObjectName(QStringLiteral("joinCode"));
    m_name->setObjectName(QStringLiteral("joinName"));
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_code->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    m_layout->setContentsMargins(0, 0, 0, 0);
    const std::pair<QLineEdit *, FormField *> fields[] = {
        {m_server, m_serverField}, {m_code, m_codeField}, {m_name, m_nameField}};
    for (const auto &[editor, field] : fields) {
        m_layout->addWidget(field);
        connect(editor, &QLineEdit::textChanged, field, &FormField::clearHint);
    }
    connect(m_server, &QLineEdit::returnPressed, m_code, [this] { m_code->setFocus(Qt::TabFocusReason); });
    connect(m_code, &QLineEdit::returnPressed, m_name, [this] { m_name->setFocus(Qt::TabFocusReason); });
    connect(m_name, &QLineEdit::returnPressed, this, &JoinForm::submit);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_join);
    buttons->addStretch(1);
    m_layout->addLayout(buttons);
    connect(m_join, &Button::clicked, this, &JoinForm::submit);
    JoinForm::restyle();
    JoinForm::retranslate();
}

void JoinForm::start()
{
    for (QLineEdit *editor : {m_server, m_code, m_name}) {
        if (editor->text().trimmed().isEmpty()) {
            editor->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_code->setFocus(Qt::OtherFocusReason);
}

void JoinForm::setDeskName(const QString &name)
{
    m_name->setText(name);
}

void JoinForm::setBusy(bool busy)
{
    m_join->setEnabled(!busy);
}

bool JoinForm::require(QLineEdit *editor, FormField *field, const QString &sentence)
{
    if (!editor->text().trimmed().isEmpty()) {
        return true;
    }
    field->setHint(sentence, Tone::Bad);
    editor->setFocus(Qt::OtherFocusReason);
    return false;
}

void JoinForm::submit()
{
    if (m_join->isEnabled() && require(m_server, m_serverField, tr("The address of the server is needed.")) &&
        require(m_code, m_codeField, tr("The code is needed. Whoever runs the server makes one for you.")) &&
        require(m_name, m_nameField, tr("A name is needed, so that others know which desk this is."))) {
        Q_EMIT submitted({m_server->text().trimmed(), m_code->text().trimmed(), m_name->text().trimmed()});
    }
}

void JoinForm::showProblem(const JoinProblem &problem)
{
    using Kind = JoinProblem::Kind;
    const bool aboutCode = problem.kind == Kind::Code || problem.kind == Kind::OtherStore;
    FormField *field = aboutCode ? m_codeField : m_serverField;
    field->setHint(FirstStartWords::joinProblem(problem), Tone::Bad);
    field->editor()->setFocus(Qt::OtherFocusReason);
}

void JoinForm::restyle()
{
    m_layout->setSpacing(tokens(this).space(3));
}

void JoinForm::retranslate()
{
    m_serverField->setLabel(tr("Server"));
    m_codeField->setLabel(tr("Code"));
    m_nameField->setLabel(tr("Name of this desk"));
    m_server->setPlaceholderText(QStringLiteral("sync.example.com"));
    m_name->setPlaceholderText(tr("Front desk left"));
    m_join->setText(tr("Join this store"));
    m_join->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
}

} // namespace forecourt
