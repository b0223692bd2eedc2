// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/securitycard.h"

#include "models/domain/whendone.h"
#include "ui/shell/errorwords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/shell/rightswords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

namespace forecourt {

static constexpr std::array kMinutes{1, 2, 5, 10, 15, 30, 60, 0};

SecurityCard::SecurityCard(SignInService &service, PeoplePort &people, QWidget *parent)
    : KitWidget(parent)
    , m_service(service)
    , m_people(people)
    , m_card(new Card({}, this))
    , m_required(new QCheckBox)
    , m_about(new Label(TextRole::Secondary))
    , m_lock(new QComboBox)
    , m_lockField(new FormField({}, m_lock))
    , m_first(new QComboBox)
    , m_firstField(new FormField({}, m_first))
{
    m_required->setObjectName(QStringLiteral("signInRequired"));
    m_lock->setObjectName(QStringLiteral("lockMinutes"));
    m_first->setObjectName(QStringLiteral("firstAdministrator"));
    m_about->setWordWrap(true);
    for (const int minutes : kMinutes) {
        m_lock->addItem(QString(), minutes);
    }
    m_card->contentLayout()->addWidget(m_required);
    m_card->contentLayout()->addWidget(m_about);
    m_card->contentLayout()->addWidget(m_lockField);
    m_card->contentLayout()->addWidget(m_firstField);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    for (QWidget *widget : {static_cast<QWidget *>(m_required), static_cast<QWidget *>(m_lock),
                            static_cast<QWidget *>(m_first)}) {
        RightsGate::put(widget, people, Action::ManageSecurity);
    }
    connect(m_required, &QCheckBox::clicked, this, &SecurityCard::require);
    connect(m_lock, &QComboBox::activated, this, [this](int index) {
        whenDone(m_service.setLockMinutes(m_people.current().id, m_lock->itemData(index).toInt()), this,
                 [this](const Result<void> &result) { finish(result); });
    });
    connect(m_first, &QComboBox::activated, this, [this](int index) {
        const auto next = m_first->itemData(index).value<StaffId>();
        whenDone(m_service.setFirstAdministrator(m_people.current().id, next), this,
                 [this](const Result<void> &result) { finish(result); });
    });
    connect(&service, &SignInService::changed, this, &SecurityCard::reload);
    SecurityCard::restyle();
    SecurityCard::retranslate();
    reload();
}

void SecurityCard::reload()
{
    whenDone(m_service.load(), this, [this](const Result<SignInView> &view) {
        if (view) {
            showView(*view);
        }
    });
}

void SecurityCard::showView(const SignInView &view)
{
    m_required->setChecked(view.policy.signInRequired);
    const QSignalBlocker quiet(m_lock);
    const int index = m_lock->findData(view.policy.lockMinutes);
    if (index < 0) {
        m_lock->addItem(QString(), view.policy.lockMinutes);
    }
    m_lock->setCurrentIndex(m_lock->findData(view.policy.lockMinutes));
    showAdministrators(view);
    retranslate();
}

void SecurityCard::showAdministrators(const SignInView &view)
{
    m_first->clear();
    for (const SignInPerson &person : view.people) {
        if (person.secret && person.staff.role == wordOf(StaffRole::Administrator)) {
            m_first->addItem(person.staff.name, QVariant::fromValue(person.staff.id));
            if (person.staff.id == view.policy.firstAdministrator) {
                m_first->setCurrentIndex(m_first->count() - 1);
            }
        }
    }
    m_firstField->setVisible(view.policy.signInRequired);
}

void SecurityCard::require(bool required)
{
    whenDone(m_service.requireSignIn(m_people.current().id, required), this,
             [this](const Result<void> &result) { finish(result); });
}

void SecurityCard::finish(const Result<void> &result)
{
    if (result) {
        Q_EMIT message(tr("Saved for all desks"), Tone::Ok);
        return;
    }
    const QString &why = result.error().detail;
    Q_EMIT message(why == QLatin1String("administrator")
                       ? tr("Only somebody who works here as administrator can switch this on. Choose the "
                            "role under Staff first.")
                   : why == QLatin1String("secret")
                       ? tr("Set a PIN or password for yourself first, or you would lock yourself out.")
                       : tr("This could not be saved: %1").arg(ErrorWords::reason(result.error())),
                   Tone::Bad);
    reload();
}

void SecurityCard::restyle()
{}

void SecurityCard::retranslate()
{
    m_card->setTitle(tr("Signing in"));
    m_required->setText(tr("People sign in, and their role decides what they may do"));
    m_about->setText(
        m_required->isChecked()
            ? tr("Nobody works at any desk without a PIN or password. The first administrator cannot be "
                 "removed; another administrator can take their place.")
            : tr("Off: anybody may be chosen at the top of the window; only whoever has a PIN or password is "
                 "asked for it. Once it is on, everybody needs one; what other desks did before they heard "
                 "of "
                 "it is taken for two weeks."));
    m_firstField->setLabel(tr("First administrator"));
    m_lockField->setLabel(tr("An untouched desk locks after"));
    for (int i = 0; i < m_lock->count(); ++i) {
        const int minutes = m_lock->itemData(i).toInt();
        m_lock->setItemText(i, minutes == 0 ? tr("never") : tr("%n minutes", nullptr, minutes));
    }
}

} // namespace forecourt
