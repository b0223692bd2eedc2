// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/giveupdialog.h"

#include "models/domain/whendone.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/tokens.h"
#include "ui/sync/queuetexts.h"
#include "ui/sync/synctexts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QShortcut>

namespace forecourt {

GiveUpDialog::GiveUpDialog(SyncQueueService &service, const PeoplePort &people, const OperationDetail &detail,
                           QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_people(people)
    , m_detail(detail)
    , m_reason(new QLineEdit)
    , m_field(new FormField(tr("Why"), m_reason, this))
    , m_cancel(new Button(tr("Cancel"), ButtonVariant::Plain, this))
    , m_giveUp(new Button(tr("Give up"), ButtonVariant::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Give up: %1").arg(SyncTexts::useCase(detail.useCase)));
    m_reason->setObjectName(QStringLiteral("giveUpReason"));
    m_reason->setPlaceholderText(tr("e.g. was taken down twice"));
    constexpr int kLongest = 500;
    m_reason->setMaxLength(kLongest);
    build();
    const QKeySequence keys = Shortcuts::keys(Shortcuts::Command::Save);
    m_giveUp->setKeyHint(keys);
    for (const QKeySequence &each : {keys, QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        connect(new QShortcut(each, this), &QShortcut::activated, this, &GiveUpDialog::giveUp);
    }
    connect(m_giveUp, &Button::clicked, this, &GiveUpDialog::giveUp);
    connect(m_cancel, &Button::clicked, this, &GiveUpDialog::reject);
    connect(m_reason, &QLineEdit::textChanged, m_field, &FormField::clearHint);
    m_reason->setFocus();
}

void GiveUpDialog::build()
{
    const Tokens &t = tokens(this);
    auto *text = new Label(consequences(), TextRole::Body, this);
    text->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    for (Button *button : {m_cancel, m_giveUp}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    layout->setSpacing(t.space(3));
    layout->addWidget(text);
    layout->addWidget(m_field);
    layout->addStretch(1);
    layout->addLayout(foot);
    const int width = qRound(t.space(140) * t.scale);
    setMinimumWidth(width);
    resize(width, qRound(t.space(60) * t.scale));
}

QString GiveUpDialog::consequences() const
{
    QStringList records;
    for (const OperationChange &change : m_detail.changes) {
        records.append(QueueTexts::change(change));
    }
    constexpr qsizetype kNamed = 3;
    QString what = records.mid(0, kNamed).join(tr(", "));
    what += records.size() > kNamed || m_detail.more > 0 ? tr(", ") + QChar(0x2026) : QString();
    QString text = tr("What was written stands nowhere then: %1. The server's values stay. The change itself "
                      "and your reason are kept in this list and in the history of the record.")
                       .arg(what);
    if (!m_detail.waiting.isEmpty()) {
        text += QLatin1Char(' ') + tr("%n other change(s) rest on it and are given up with it.", nullptr,
                                      static_cast<int>(m_detail.waiting.size()));
    }
    return text;
}

void GiveUpDialog::giveUp()
{
    if (m_reason->text().trimmed().isEmpty()) {
        m_field->setHint(tr("Say why, for whoever looks for it later."), Tone::Bad);
        m_reason->setFocus();
        return;
    }
    m_giveUp->setEnabled(false);
    whenDone(m_service.giveUp(m_people.current().id, m_detail.id, m_reason->text()), this,
             [this](const Result<int> &done) {
                 m_giveUp->setEnabled(true);
                 if (!done) {
                     m_field->setHint(QueueTexts::failure(done.error()), Tone::Bad);
                     return;
                 }
                 Q_EMIT givenUp(*done);
                 accept();
             });
}

} // namespace forecourt
