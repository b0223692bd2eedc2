// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/joinform.h"

#include "ui/firststart/firststartwords.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
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
    , m_authority(new QLineEdit)
    , m_authorityField(new FormField({}, m_authority))
    , m_browse(new Button({}, QStringLiteral("folder2-open"), ButtonVariant::Quiet))
    , m_keyInFile(new QCheckBox)
    , m_aboutKey(new Label(TextRole::Secondary))
    , m_join(new Button({}, QStringLiteral("link-45deg"), ButtonVariant::Primary))
{
    m_server->setObjectName(QStringLiteral("joinServer"));
    m_code->setObjectName(QStringLiteral("joinCode"));
    m_name->setObjectName(QStringLiteral("joinName"));
    m_authority->setObjectName(QStringLiteral("joinAuthority"));
    m_keyInFile->setObjectName(QStringLiteral("joinKeyInFile"));
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_code->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhPreferUppercase);
    m_layout->setContentsMargins(0, 0, 0, 0);
    const std::pair<QLineEdit *, FormField *> fields[] = {{m_server, m_serverField},
                                                          {m_code, m_codeField},
                                                          {m_name, m_nameField},
                                                          {m_authority, m_authorityField}};
    for (const auto &[editor, field] : fields) {
        m_layout->addWidget(field);
        connect(editor, &QLineEdit::textChanged, field, &FormField::clearHint);
    }
    connect(m_server, &QLineEdit::returnPressed, m_code, [this] { m_code->setFocus(Qt::TabFocusReason); });
    connect(m_code, &QLineEdit::returnPressed, m_name, [this] { m_name->setFocus(Qt::TabFocusReason); });
    connect(m_name, &QLineEdit::returnPressed, this, &JoinForm::submit);
    connect(m_authority, &QLineEdit::returnPressed, this, &JoinForm::submit);
    connect(m_browse, &Button::clicked, this, &JoinForm::browse);
    m_aboutKey->setWordWrap(true);
    m_aboutKey->setTone(Tone::Bad);
    m_layout->addWidget(m_aboutKey);
    m_layout->addWidget(m_keyInFile);
    m_aboutKey->hide();
    m_keyInFile->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_join);
    buttons->addWidget(m_browse);
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

void JoinForm::setServer(const QString &server)
{
    m_server->setText(server);
}

void JoinForm::browse()
{
    auto *dialog =
        new QFileDialog(this, tr("Choose the certificate of the server's authority"), QDir::homePath(),
                        tr("Certificates (*.pem *.crt *.cer *.der);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_authority->setText(QDir::toNativeSeparators(file));
        m_join->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
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
        // Chosen only where it was asked.
        const bool inFile = m_keyInFile->isVisibleTo(this) && m_keyInFile->isChecked();
        Q_EMIT submitted({m_server->text().trimmed(), m_code->text().trimmed(), m_name->text().trimmed(),
                          QDir::fromNativeSeparators(m_authority->text().trimmed()), inFile});
    }
}

void JoinForm::showProblem(const JoinProblem &problem)
{
    using Kind = JoinProblem::Kind;
    if (problem.kind == Kind::KeyStore) {
        m_aboutKey->show();
        m_keyInFile->show();
        m_keyInFile->setFocus(Qt::OtherFocusReason);
        return;
    }
    FormField *field = fieldOf(problem.kind);
    field->setHint(FirstStartWords::joinProblem(problem), Tone::Bad);
    field->editor()->setFocus(Qt::OtherFocusReason);
}

FormField *JoinForm::fieldOf(JoinProblem::Kind kind) const
{
    using Kind = JoinProblem::Kind;
    switch (kind) {
    case Kind::Code:
    case Kind::OtherStore:
        return m_codeField;
    case Kind::Authority:
        return m_authorityField;
    default:
        return m_serverField;
    }
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
    m_authorityField->setLabel(tr("Certificate of the server, if you were given a file"));
    m_browse->setText(tr("Choose the file…"));
    m_aboutKey->setText(FirstStartWords::joinProblem({JoinProblem::Kind::KeyStore, {}}));
    m_keyInFile->setText(tr("Keep the key in a file that only this account can read"));
    m_join->setText(tr("Join this store"));
    m_join->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
}

} // namespace forecourt
