// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/menddialog.h"

#include "models/domain/whendone.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/tokens.h"
#include "ui/sync/mendfield.h"
#include "ui/sync/queuetexts.h"
#include "ui/sync/synctexts.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QShortcut>

namespace forecourt {

MendDialog::MendDialog(SyncQueueService &service, const PeoplePort &people, const Clock &clock,
                       const OperationDetail &detail, QWidget *parent)
    : QDialog(parent)
    , m_service(service)
    , m_people(people)
    , m_detail(detail)
    , m_hint(new Label(TextRole::Secondary, this))
    , m_cancel(new Button(tr("Cancel"), ButtonVariant::Plain, this))
    , m_offer(new Button(tr("Offer again"), ButtonVariant::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Mend: %1").arg(SyncTexts::useCase(detail.useCase)));
    m_offer->setObjectName(QStringLiteral("offerAgain"));
    build(clock);
    const QKeySequence keys = Shortcuts::keys(Shortcuts::Command::Save);
    m_offer->setKeyHint(keys);
    for (const QKeySequence &each : {keys, QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        connect(new QShortcut(each, this), &QShortcut::activated, this, &MendDialog::offer);
    }
    connect(m_offer, &Button::clicked, this, &MendDialog::offer);
    connect(m_cancel, &Button::clicked, this, &MendDialog::reject);
    if (m_fields.isEmpty()) {
        m_offer->setFocus();
    } else {
        m_fields.first()->editor()->setFocus();
    }
}

void MendDialog::build(const Clock &clock)
{
    const Tokens &t = tokens(this);
    auto *why = new Banner(Tone::Warn, this);
    why->setText(QueueTexts::remedy(m_detail), QueueTexts::reason(m_detail));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus); // its editors bring themselves into sight
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(makeForm(clock));
    m_hint->setWordWrap(true);
    m_hint->setText(tr("What is offered again counts as done by you, now. The refused change is closed."));
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_hint, 1);
    for (Button *button : {m_cancel, m_offer}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    layout->setSpacing(t.space(3));
    layout->addWidget(why);
    layout->addWidget(area, 1);
    layout->addLayout(foot);
    resize(qRound(t.space(170) * t.scale), qRound(t.space(130) * t.scale));
}

QWidget *MendDialog::makeForm(const Clock &clock)
{
    const Tokens &t = tokens(this);
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(t.space(3));
    for (const OperationChange &change : std::as_const(m_detail.changes)) {
        addChange(layout, change, clock);
    }
    if (m_detail.more > 0) {
        layout->addWidget(
            new Label(tr("and %n more record(s), as they are", nullptr, m_detail.more), TextRole::Secondary));
    }
    layout->addStretch(1);
    return form;
}

void MendDialog::addChange(QVBoxLayout *form, const OperationChange &change, const Clock &clock)
{
    auto *card = new Card(QueueTexts::change(change));
    QStringList fixed;
    for (const OperationField &field : change.fields) {
        if (!MendField::canEdit(field)) {
            const QString value = QueueTexts::value(change, field);
            if (!value.isEmpty() && !(field.value.isText() && field.valueName.isEmpty() &&
                                      !QUuid::fromString(field.value.text()).isNull())) {
                fixed.append(QStringLiteral("%1: %2").arg(QueueTexts::field(field), value));
            }
            continue;
        }
        auto *editor = new MendField(change, field, m_detail.currency, clock);
        m_fields.append(editor);
        card->contentLayout()->addWidget(editor);
    }
    auto *rest = new Label(fixed.isEmpty() ? tr("Nothing in it can be edited; it is offered as it is.")
                                           : fixed.join(QStringLiteral(" \u00B7 ")),
                           TextRole::Secondary);
    rest->setWordWrap(true);
    const bool bare = card->contentLayout()->isEmpty();
    rest->setVisible(bare || !fixed.isEmpty());
    card->contentLayout()->addWidget(rest);
    form->addWidget(card);
}

void MendDialog::offer()
{
    QList<MendedField> edits;
    for (MendField *field : std::as_const(m_fields)) {
        if (!field->check()) {
            return;
        }
        if (const auto mended = field->mended()) {
            edits.append(*mended);
        }
    }
    m_offer->setEnabled(false);
    whenDone(m_service.offerAgain(m_people.current().id, m_detail.id, edits), this,
             [this](const Result<void> &done) { finish(done); });
}

void MendDialog::finish(const Result<void> &done)
{
    m_offer->setEnabled(true);
    if (!done) {
        showFailure(done.error());
        return;
    }
    Q_EMIT offered();
    accept();
}

void MendDialog::showFailure(const Error &error)
{
    const QString text = QueueTexts::failure(error);
    const QString name = error.detail.section(u':', 0, 0);
    for (MendField *field : std::as_const(m_fields)) {
        if (error.code == ErrorCode::InvalidInput && field->field().name == name) {
            field->showProblem(text);
            return;
        }
    }
    m_hint->setTone(Tone::Bad);
    m_hint->setText(text);
}

} // namespace forecourt
