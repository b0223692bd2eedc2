// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/identitydialog.h"

#include "models/domain/whendone.h"
#include "ui/customers/identitywords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightswords.h"
#include "ui/shell/shortcuts.h"
#include "ui/style/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/datefield.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>

namespace forecourt {

IdentityDialog::IdentityDialog(IdentityService &identity, const PeoplePort &people, const Clock &clock,
                               const CustomerId &customer, QWidget *parent)
    : QDialog(parent)
    , m_identity(identity)
    , m_people(people)
    , m_clock(clock)
    , m_customer(customer)
    , m_kind(new QComboBox)
    , m_number(new QLineEdit)
    , m_until(new DateField(clock))
    , m_kindField(new FormField(tr("Document"), m_kind, this))
    , m_numberField(new FormField(tr("Number"), m_number, this))
    , m_untilField(new FormField(tr("Valid until (if it says so)"), m_until, this))
    , m_inFile(new QCheckBox(tr("Keep the key in a file that only this account can read"), this))
    , m_other(new Button(tr("Open that customer"), ButtonVariant::Plain, this))
    , m_cancel(new Button(tr("Cancel"), ButtonVariant::Plain, this))
    , m_save(new Button(tr("Save"), ButtonVariant::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Identity document"));
    for (const IdentityKind each : allOf<IdentityKind>()) {
        m_kind->addItem(IdentityWords::kind(each));
    }
    m_number->setObjectName(QStringLiteral("identityNumber"));
    m_until->setObjectName(QStringLiteral("identityUntil"));
    m_inFile->setObjectName(QStringLiteral("identityKeyInFile"));
    constexpr int kLongestTyped = 64; // with spaces and hyphens
    m_number->setMaxLength(kLongestTyped);
    m_number->setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    m_inFile->hide();
    m_other->hide();
    layOut();
    build();
    m_number->setFocus();
}

void IdentityDialog::build()
{
    m_untilField->followEditor();
    const QKeySequence keys = Shortcuts::keys(Shortcuts::Command::Save);
    m_save->setKeyHint(keys);
    for (const QKeySequence &each : {keys, QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        connect(new QShortcut(each, this), &QShortcut::activated, this, &IdentityDialog::save);
    }
    connect(m_save, &Button::clicked, this, &IdentityDialog::save);
    connect(m_cancel, &Button::clicked, this, &IdentityDialog::reject);
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        m_numberField->clearHint();
        m_other->hide();
    });
    connect(m_other, &Button::clicked, this, [this] {
        Q_EMIT openRequested(QStringLiteral("customer"), m_owner);
        reject();
    });
}

void IdentityDialog::layOut()
{
    const Tokens &t = tokens(this);
    auto *text = new Label(tr("The number is stored sealed. Others see its last characters only, and whoever "
                              "shows it gives a reason that stays in the customer's timeline."),
                           TextRole::Secondary, this);
    text->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_other);
    foot->addStretch(1);
    for (Button *button : {m_cancel, m_save}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    layout->setSpacing(t.space(3));
    layout->addWidget(text);
    for (FormField *field : {m_kindField, m_numberField, m_untilField}) {
        layout->addWidget(field);
    }
    layout->addWidget(m_inFile);
    layout->addStretch(1);
    layout->addLayout(foot);
    const int width = qRound(t.space(120) * t.scale);
    setMinimumWidth(width);
    resize(width, sizeHint().height());
}

IdentityKind IdentityDialog::kind() const
{
    return static_cast<IdentityKind>(qMax(0, m_kind->currentIndex()));
}

// Valid through the day that it names.
qint64 IdentityDialog::validUntil() const
{
    const auto day = m_until->value();
    return day ? StoreTime::ms(day->addDays(1), QTime(0, 0)) : 0;
}

bool IdentityDialog::check()
{
    const int today = StoreTime::date(m_clock.nowMs()).toString(QStringLiteral("yyyyMMdd")).toInt();
    const QString wrong = IdentityWords::fault(checkIdentityNumber(kind(), m_number->text(), today).fault);
    if (!wrong.isEmpty()) {
        m_numberField->setHint(wrong, Tone::Bad);
        m_number->setFocus();
        return false;
    }
    if (!m_until->isEmpty() && !m_until->value()) {
        m_untilField->setHint(m_until->problem(), Tone::Bad);
        m_until->setFocus();
        return false;
    }
    return true;
}

void IdentityDialog::save()
{
    if (!m_save->isEnabled() || !check()) {
        return;
    }
    setBusy(true);
    whenDone(m_identity.hasKey(), this, [this](const Result<bool> &has) {
        if (!has) {
            refuse(has.error());
        } else if (*has) {
            write();
        } else {
            makeKey();
        }
    });
}

void IdentityDialog::makeKey()
{
    const bool inFile = m_inFile->isVisibleTo(this) && m_inFile->isChecked();
    whenDone(m_identity.makeKey(inFile), this, [this](const Result<bool> &made) {
        if (made && *made) {
            write();
            return;
        }
        setBusy(false);
        if (made) {
            m_numberField->setHint(tr("This desk has not got the key of the store. Join the store again with "
                                      "a new code (Settings)."),
                                   Tone::Bad);
            return;
        }
        m_inFile->show();
        m_inFile->setFocus();
        m_numberField->setHint(IdentityWords::failure(made.error()) + QLatin1Char(' ') +
                                   tr("Unlock it and save again, or choose below."),
                               Tone::Warn);
    });
}

void IdentityDialog::write()
{
    whenDone(m_identity.add(m_people.current().id, {m_customer, kind(), m_number->text(), validUntil()}),
             this, [this](const Result<void> &added) {
                 if (added) {
                     accept();
                 } else {
                     refuse(added.error());
                 }
             });
}

void IdentityDialog::refuse(const Error &error)
{
    setBusy(false);
    m_owner = error.code == ErrorCode::Conflict ? QUuid::fromString(error.detail) : QUuid();
    m_other->setVisible(!m_owner.isNull());
    const auto right = RightsWords::refusalIn(error);
    m_numberField->setHint(!m_owner.isNull() ? tr("Another customer has a document with this number.")
                           : right           ? *right
                                             : IdentityWords::failure(error),
                           Tone::Bad);
    m_number->setFocus();
}

void IdentityDialog::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
    m_number->setReadOnly(busy);
}

} // namespace forecourt
