// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/onefieldform.h"

#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>

namespace forecourt {

OneFieldForm::OneFieldForm(Kind kind, QWidget *parent)
    : KitWidget(parent)
    , m_kind(kind)
    , m_layout(new QVBoxLayout(this))
    , m_row(new QHBoxLayout)
    , m_editor(new QLineEdit)
    , m_field(new FormField({}, m_editor))
    , m_password(new QLineEdit)
    , m_passwordField(new FormField({}, m_password))
    , m_browse(new Button({}, QStringLiteral("folder2-open"), ButtonVariant::Plain))
    , m_go(new Button({}, ButtonVariant::Primary))
{
    m_editor->setObjectName(kind == Kind::StoreName ? QStringLiteral("storeName")
                                                    : QStringLiteral("backupFile"));
    m_browse->setObjectName(QStringLiteral("browse"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_field);
    m_password->setObjectName(QStringLiteral("backupPassword"));
    m_password->setEchoMode(QLineEdit::Password);
    m_layout->addWidget(m_passwordField);
    m_passwordField->setVisible(kind == Kind::BackupFile);
    m_row->addWidget(m_go);
    m_row->addWidget(m_browse);
    m_row->addStretch(1);
    m_layout->addLayout(m_row);
    m_browse->setVisible(kind == Kind::BackupFile);
    connect(m_editor, &QLineEdit::textChanged, m_field, &FormField::clearHint);
    connect(m_editor, &QLineEdit::returnPressed, this, &OneFieldForm::submit);
    connect(m_password, &QLineEdit::textChanged, m_field, &FormField::clearHint);
    connect(m_password, &QLineEdit::returnPressed, this, &OneFieldForm::submit);
    connect(m_go, &Button::clicked, this, &OneFieldForm::submit);
    connect(m_browse, &Button::clicked, this, &OneFieldForm::browse);
    OneFieldForm::restyle();
    OneFieldForm::retranslate();
}

void OneFieldForm::start()
{
    m_editor->setFocus(Qt::OtherFocusReason);
}

void OneFieldForm::submit()
{
    const QString text = m_editor->text().trimmed();
    if (text.isEmpty()) {
        showProblem(m_kind == Kind::StoreName ? tr("A name is needed; it can be changed later.")
                                              : tr("Choose the file first, or type where it is."));
        return;
    }
    Q_EMIT submitted(text);
}

QString OneFieldForm::password() const
{
    return m_password->text();
}

void OneFieldForm::showProblem(const QString &sentence)
{
    m_field->setHint(sentence, Tone::Bad);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void OneFieldForm::browse()
{
    auto *dialog = new QFileDialog(this, tr("Choose a backup"), QDir::homePath(),
                                   tr("Backups (*.sqlite *.sealed *.backup *.db);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_editor->setText(QDir::toNativeSeparators(file));
        m_go->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void OneFieldForm::restyle()
{
    m_layout->setSpacing(tokens(this).space(3));
    m_row->setSpacing(tokens(this).space(2));
}

void OneFieldForm::retranslate()
{
    const bool isName = m_kind == Kind::StoreName;
    m_field->setLabel(isName ? tr("Name of the store") : tr("Backup file"));
    m_passwordField->setLabel(tr("Password, if the backup is sealed"));
    m_browse->setText(tr("Browse…"));
    m_go->setText(isName ? tr("Set up the store") : tr("Check and restore"));
    m_go->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
}

} // namespace forecourt
