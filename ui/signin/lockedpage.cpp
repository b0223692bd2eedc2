// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/lockedpage.h"

#include "models/itemmodels/daytext.h"
#include "ui/firststart/firststartwords.h"
#include "ui/firststart/joinform.h"
#include "ui/settings/deskport.h"
#include "ui/shell/errorwords.h"
#include "ui/signin/lockport.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QScrollArea>

namespace forecourt {

LockedPage::LockedPage(LockPort &lock, DeskPort &desk, QWidget *parent)
    : KitWidget(parent)
    , m_lock(lock)
    , m_desk(desk)
    , m_column(new QWidget)
    , m_layout(new QVBoxLayout(m_column))
    , m_title(new Label(TextRole::Figure, m_column))
    , m_reason(new Label(TextRole::Body, m_column))
    , m_waiting(new Label(TextRole::Body, m_column))
    , m_whatToDo(new Label(TextRole::Secondary, m_column))
    , m_answer(new Label(TextRole::Body, m_column))
    , m_ask(new Button({}, QStringLiteral("arrow-repeat"), ButtonVariant::Primary, m_column))
    , m_save(new Button({}, QStringLiteral("folder2-open"), ButtonVariant::Plain, m_column))
    , m_join(new Button({}, QStringLiteral("link-45deg"), ButtonVariant::Plain, m_column))
    , m_formCard(new Card({}, m_column))
    , m_form(new JoinForm)
{
    setAutoFillBackground(true);
    setObjectName(QStringLiteral("lockedPage"));
    buildLayout();
    connectParts();
    m_form->setDeskName(desk.facts().name.isEmpty() ? desk.facts().suggestedName : desk.facts().name);
    LockedPage::restyle();
    LockedPage::retranslate();
    resize(tokens(this).defaultWindow);
}

void LockedPage::buildLayout()
{
    m_reason->setObjectName(QStringLiteral("lockReason"));
    m_waiting->setObjectName(QStringLiteral("lockWaiting"));
    m_answer->setObjectName(QStringLiteral("lockAnswer"));
    m_ask->setObjectName(QStringLiteral("lockAsk"));
    m_save->setObjectName(QStringLiteral("lockSave"));
    m_join->setObjectName(QStringLiteral("lockJoin"));
    for (Label *label : {m_title, m_reason, m_waiting, m_whatToDo}) {
        label->setWordWrap(true);
        m_layout->addWidget(label);
    }
    auto *buttons = new FlowLayout(tokens(this).space(2), tokens(this).space(2));
    for (Button *button : {m_ask, m_save, m_join}) {
        buttons->addWidget(button);
    }
    m_layout->addLayout(buttons);
    m_answer->setWordWrap(true);
    m_answer->hide();
    m_layout->addWidget(m_answer);
    m_formCard->contentLayout()->addWidget(m_form);
    m_formCard->hide();
    m_layout->addWidget(m_formCard);
    auto *centre = new QWidget;
    auto *row = new QHBoxLayout(centre);
    row->addStretch(1);
    row->addWidget(m_column, 0, Qt::AlignVCenter);
    row->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(centre);
    area->viewport()->setAutoFillBackground(false);
    centre->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
}

void LockedPage::connectParts()
{
    connect(&m_lock, &LockPort::changed, this, &LockedPage::follow);
    connect(&m_lock, &LockPort::saved, this, [this](qint64 changes, const QString &file) {
        say(tr("%n change(s) are in %1 now. Give this file to whoever runs the server; they stay here too.",
               nullptr, static_cast<int>(changes))
                .arg(QDir::toNativeSeparators(file)),
            Tone::Ok);
    });
    connect(&m_lock, &LockPort::saveFailed, this, [this](const Error &error) {
        say(error.code == ErrorCode::Conflict
                ? tr("There is a file of this name already. Choose another name.")
                : tr("The file could not be written: %1. Choose another place.")
                      .arg(ErrorWords::reason(error)),
            Tone::Bad);
    });
    connect(m_ask, &Button::clicked, this, [this] {
        m_answer->hide();
        m_lock.askAgain();
    });
    connect(m_save, &Button::clicked, this, &LockedPage::chooseFile);
    connect(m_join, &Button::clicked, this, &LockedPage::showForm);
    connect(m_form, &JoinForm::submitted, this, [this](const JoinRequest &request) {
        m_form->setBusy(true);
        m_desk.join(request);
    });
    connect(&m_desk, &DeskPort::joined, this, [this] { m_form->setBusy(false); });
    connect(&m_desk, &DeskPort::joinFailed, this, [this](const JoinProblem &problem) {
        m_form->setBusy(false);
        m_form->showProblem(problem);
    });
}

void LockedPage::start()
{
    follow();
    m_ask->setFocus(Qt::OtherFocusReason);
}

void LockedPage::showForm()
{
    m_formCard->show();
    m_form->setServer(m_lock.view().server);
    m_form->start();
}

void LockedPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save the waiting changes"),
                                   QDir::home().filePath(QStringLiteral("forecourt-changes.jsonl")));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &file) { m_lock.savePending(file); });
    dialog->open();
}

void LockedPage::say(const QString &text, Tone tone)
{
    m_answer->setText(text);
    m_answer->setTone(tone);
    m_answer->show();
}

void LockedPage::follow()
{
    const DeskLockView view = m_lock.view();
    m_reason->setText(
        tr("Whoever runs the server of %1 locked this desk out, which it learnt at %2. The reason "
           "given: %3")
            .arg(view.storeName, momentText(StoreTime::at(view.at)), view.reason));
    m_waiting->setText(view.waiting == 0
                           ? tr("Everything entered here had reached the server before.")
                           : tr("%n change(s) made here have not reached the server. They are safe on this "
                                "computer, and can be saved to a file that the server takes in.",
                                nullptr, static_cast<int>(view.waiting)));
    m_save->setVisible(view.waiting > 0);
    m_ask->setEnabled(!view.isAsking);
    m_ask->setText(view.isAsking ? tr("Asking the server…") : tr("Ask the server again"));
}

void LockedPage::closeEvent(QCloseEvent *event)
{
    KitWidget::closeEvent(event);
    Q_EMIT closed();
}

void LockedPage::restyle()
{
    const Tokens &t = tokens(this);
    m_column->setFixedWidth(t.dialogWidth);
    m_layout->setContentsMargins(t.space(1), t.space(4), t.space(1), t.space(4));
    m_layout->setSpacing(t.space(3));
}

void LockedPage::retranslate()
{
    setWindowTitle(QStringLiteral("Forecourt"));
    m_title->setText(tr("This desk is locked"));
    m_whatToDo->setText(
        tr("If that is a mistake, speak with whoever runs the server. With a new code from them "
           "this desk joins again, and what waits goes along."));
    m_save->setText(tr("Save the waiting changes…"));
    m_join->setText(tr("Join again with a code"));
    m_formCard->setTitle(tr("Join again with a code"));
    follow();
}

} // namespace forecourt
