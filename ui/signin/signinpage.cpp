// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/signinpage.h"

#include "models/itemmodels/roles.h"
#include "ui/shell/errorwords.h"
#include "ui/shell/peopleport.h"
#include "ui/signin/pinpad.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listview.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QStandardItemModel>

#include <chrono>

namespace forecourt {

namespace {

constexpr int kFewest = 3; // people at a time, however small the window

} // namespace

SignInPage::SignInPage(PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_people(people)
    , m_outer(new QVBoxLayout(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("signInPage"));
    setAutoFillBackground(true);
    buildLayout();
    m_tick.setInterval(std::chrono::seconds(1));
    connect(&m_tick, &QTimer::timeout, this, &SignInPage::countDown);
    connect(&people, &PeoplePort::changed, this, &SignInPage::fill);
    connect(m_list, &ListView::currentRowChanged, this, &SignInPage::showChosen);
    connect(m_list, &ListView::activated, this, &SignInPage::goOn);
    connect(m_secret, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_secret, &QLineEdit::textEdited, this, [this] {
        if (m_waitMs == 0) {
            m_field->clearHint();
        }
    });
    connect(m_go, &Button::clicked, this, &SignInPage::submit);
    connect(m_cancel, &Button::clicked, this, &SignInPage::cancelled);
    SignInPage::restyle();
    SignInPage::retranslate();
    fill();
}

// People change at any time, also while somebody types: what is typed stays, unless it is for another now.
void SignInPage::fill()
{
    const Person before = m_before;
    {
        const QSignalBlocker quiet(m_list);
        fillList();
        select(before.id.isNull() ? m_people.last() : before.id);
    }
    const Person now = person();
    if (now.id != before.id || now.secret != before.secret) {
        showChosen();
        if (m_toSecret && now.secret) {
            m_secret->setFocus(Qt::OtherFocusReason);
        }
    } else {
        describe();
    }
}

void SignInPage::fillList()
{
    m_model->clear();
    const QList<Person> people = m_people.people();
    for (const Person &person : people) {
        auto *item = new QStandardItem(person.name);
        item->setData(person.name, RowRole::Title);
        item->setData(person.role, RowRole::Detail);
        item->setData(person.id.uuid(), RowRole::Id);
        item->setEditable(false);
        m_model->appendRow(item);
    }
}

void SignInPage::choose(const StaffId &id)
{
    select(id);
    showChosen();
}

void SignInPage::select(const StaffId &id)
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->index(row, 0).data(RowRole::Id).toUuid() == id.uuid()) {
            m_list->setCurrentIndex(m_model->index(row, 0));
        }
    }
}

StaffId SignInPage::chosen() const
{
    return m_list == nullptr ? StaffId() : StaffId(m_list->currentIndex().data(RowRole::Id).toUuid());
}

Person SignInPage::person() const
{
    const StaffId id = chosen();
    for (const Person &person : m_people.people()) {
        if (person.id == id) {
            return person;
        }
    }
    return {};
}

// Where the store does not ask people to sign in, only those do who have something to sign in with.
bool SignInPage::isFree(const Person &person) const
{
    return !person.id.isNull() && !person.secret && !m_people.rights().isBound();
}

void SignInPage::start(const StaffId &first, bool closed)
{
    m_closed = closed;
    fill();
    choose(first.isNull() ? m_people.last() : first);
    m_secret->clear();
    m_field->clearHint();
    wait(0);
    retranslate();
    // Whoever was asked for goes on at once; "somebody else" begins with the list.
    m_toSecret = closed || !first.isNull();
    if (person().secret && m_toSecret) {
        m_secret->setFocus(Qt::OtherFocusReason);
    } else {
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void SignInPage::stop()
{
    m_secret->clear();
    m_field->clearHint();
    wait(0);
}

void SignInPage::setStore(const QString &name)
{
    m_store = name;
    retranslate();
}

// The secret of one person is not shown, nor sent, under the name of another.
void SignInPage::showChosen()
{
    m_before = person();
    m_secret->clear();
    m_field->clearHint();
    wait(0);
    describe();
}

void SignInPage::describe()
{
    const Person now = person();
    const bool free = isFree(now);
    m_field->setVisible(now.secret.has_value());
    m_field->setLabel(now.secret == SecretKind::Password ? tr("Password") : tr("PIN"));
    showPad();
    m_none->setVisible(!now.secret.has_value());
    m_none->setText(now.id.isNull() ? tr("Choose who you are.")
                    : free
                        ? tr("%1 has no PIN or password and works here without one.").arg(now.name)
                        : tr("%1 has nothing to sign in with yet. A manager or administrator sets a PIN or "
                             "password in the settings, at any desk.")
                              .arg(now.name));
    m_go->setEnabled(!m_busy && m_waitMs == 0 && (now.secret || free));
}

// Whoever has no room for it has a keyboard.
void SignInPage::showPad()
{
    constexpr int kRows = 9;
    const int rowHeight = tokens(this).twoLineRowHeight;
    const bool fits = height() >= kRows * rowHeight;
    // As many people as half of the window shows.
    const int rows = qBound(kFewest, m_model->rowCount(), qMax(kFewest, height() / 2 / rowHeight));
    m_listRoom->changeSize(0, rows * rowHeight, QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_parts->invalidate();
    m_pad->setVisible(fits && person().secret == SecretKind::Pin);
}

void SignInPage::resizeEvent(QResizeEvent *event)
{
    KitWidget::resizeEvent(event);
    showPad();
}

void SignInPage::goOn()
{
    if (person().secret) {
        m_secret->setFocus(Qt::OtherFocusReason);
    } else {
        submit();
    }
}

void SignInPage::submit()
{
    const Person now = person();
    if (m_busy || m_waitMs > 0 || now.id.isNull()) {
        return;
    }
    if (!now.secret) {
        if (isFree(now)) {
            m_people.choose(now.id);
            Q_EMIT cancelled();
        }
        return;
    }
    if (m_secret->text().isEmpty()) {
        m_secret->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_busy = true;
    m_go->setEnabled(false);
    const QString secret = m_secret->text();
    m_secret->clear();
    m_people.signIn(now.id, secret, [page = QPointer<SignInPage>(this), id = now.id](const auto &answer) {
        if (page != nullptr) {
            page->answered(id, answer);
        }
    });
}

void SignInPage::answered(const StaffId &id, const Result<SignInAnswer> &answer)
{
    m_busy = false;
    if (answer && answer->outcome == SignInOutcome::Welcome) {
        stop();
        Q_EMIT cancelled(); // the window opens, also where it is the same person again
        return;
    }
    if (id != chosen()) {
        showChosen();
        return;
    }
    m_go->setEnabled(true);
    if (!answer) {
        m_field->setHint(tr("This could not be checked: %1").arg(ErrorWords::reason(answer.error())),
                         Tone::Bad);
    } else if (answer->waitMs > 0) {
        wait(answer->waitMs);
    } else if (answer->outcome == SignInOutcome::Wrong) {
        m_field->setHint(tr("That is not right. %n more tries before a wait.", nullptr, answer->triesLeft),
                         Tone::Bad);
    } else {
        m_field->setHint(tr("This person cannot sign in here."), Tone::Bad);
    }
    m_secret->setFocus(Qt::OtherFocusReason);
}

void SignInPage::wait(qint64 milliseconds)
{
    m_waitMs = milliseconds;
    m_secret->setReadOnly(milliseconds > 0);
    m_go->setEnabled(milliseconds == 0 && !m_busy);
    if (milliseconds > 0) {
        m_tick.start();
        countDown();
    } else {
        m_tick.stop();
    }
}

void SignInPage::countDown()
{
    if (m_waitMs <= 0) {
        wait(0);
        m_field->setHint(tr("You can try again now."), Tone::Neutral);
        return;
    }
    const qint64 seconds = (m_waitMs + 999) / 1000;
    m_field->setHint(tr("Too many wrong tries. Again in %1:%2.")
                         .arg(seconds / 60)
                         .arg(seconds % 60, 2, 10, QLatin1Char('0')),
                     Tone::Bad);
    m_waitMs -= 1000;
}

// Digits typed over the list are the PIN.
bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        m_toSecret = false; // somebody chooses
        if (person().secret == SecretKind::Pin && m_waitMs == 0 && text.size() == 1 &&
            text.front().isDigit()) {
            m_secret->setFocus(Qt::OtherFocusReason);
            m_secret->insert(text);
            return true;
        }
    }
    return KitWidget::eventFilter(watched, event);
}

void SignInPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape) {
        KitWidget::keyPressEvent(event);
        return;
    }
    if (m_secret->hasFocus()) {
        m_secret->clear();
        m_list->setFocus(Qt::OtherFocusReason);
    } else if (!m_closed) {
        Q_EMIT cancelled();
    }
}

void SignInPage::restyle()
{
    const Tokens &t = tokens(this);
    m_outer->setContentsMargins(t.space(4), t.space(4), t.space(4), t.space(4));
    m_column->layout()->setContentsMargins(0, 0, 0, 0);
    m_column->layout()->setSpacing(t.space(3));
    m_column->setFixedWidth(qMin(2 * t.listWidth, t.defaultWindow.width()));
    m_parts->setSpacing(t.space(5));
    m_side->setSpacing(t.space(3));
    m_list->setMinimumHeight(kFewest * t.twoLineRowHeight);
    m_list->setFrameShape(QFrame::NoFrame);
    showPad();
}

void SignInPage::retranslate()
{
    m_title->setText(m_closed ? tr("Who is working here?") : tr("Somebody else works here"));
    m_subtitle->setText(
        m_closed ? tr("%1 · choose your name and sign in. This works without a network.").arg(m_store)
                 : tr("%1 · what was typed and not saved stays with the person who typed it.").arg(m_store));
    m_list->setAccessibleName(tr("Staff"));
    m_go->setText(tr("Sign in"));
    m_cancel->setText(tr("Back"));
    m_cancel->setVisible(!m_closed);
    m_field->setLabel(person().secret == SecretKind::Password ? tr("Password") : tr("PIN"));
}

} // namespace forecourt
