// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/identitypane.h"

#include "models/domain/whendone.h"
#include "models/itemmodels/daytext.h"
#include "ui/customers/identitydialog.h"
#include "ui/customers/identityreader.h"
#include "ui/customers/identitywords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightsgate.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/storetime.h"

#include <QBoxLayout>

namespace forecourt {

IdentityPane::IdentityPane(IdentityService &identity, const PeoplePort &people, const Clock &clock,
                           QWidget *parent)
    : KitWidget(parent)
    , m_identity(identity)
    , m_people(people)
    , m_clock(clock)
    , m_card(new Card({}, this))
    , m_rows(new QVBoxLayout)
    , m_add(new Button({}, ButtonVariant::Plain))
{
    m_add->setObjectName(QStringLiteral("addIdentity"));
    m_card->contentLayout()->addLayout(m_rows);
    m_card->contentLayout()->addWidget(m_add, 0, Qt::AlignLeft);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_add, &Button::clicked, this, &IdentityPane::add);
    connect(&identity, &IdentityService::changed, this, &IdentityPane::load);
    RightsGate::put(m_add, people, Action::HandleIdentity);
    IdentityPane::retranslate();
}

void IdentityPane::setCustomer(const CustomerId &customer)
{
    if (m_customer != customer) {
        m_customer = customer;
        m_shown = QList<IdentityDocument>();
        clear();
        load();
    }
}

void IdentityPane::load()
{
    if (m_customer.isNull()) {
        return;
    }
    whenDone(m_identity.of(m_customer), this,
             [this, asked = m_customer](const Result<QList<IdentityDocument>> &documents) {
                 if (asked == m_customer) {
                     showDocuments(documents);
                 }
             });
}

void IdentityPane::showDocuments(const Result<QList<IdentityDocument>> &documents)
{
    m_shown = documents;
    clear();
    if (!documents) {
        addNote(IdentityWords::failure(documents.error()));
        return;
    }
    for (const IdentityDocument &document : *documents) {
        addRow(document);
    }
    if (documents->isEmpty()) {
        addNote(tr("None taken down"));
    }
}

void IdentityPane::clear()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void IdentityPane::addNote(const QString &text)
{
    auto *note = new Label(text, TextRole::Muted);
    note->setWordWrap(true);
    m_rows->addWidget(note);
}

void IdentityPane::addRow(const IdentityDocument &document)
{
    const bool expired = document.validUntil != 0 && document.validUntil <= m_clock.nowMs();
    QStringList about{IdentityWords::masked(document.tail)};
    if (document.validUntil != 0) {
        const QString day = dayText(StoreTime::date(document.validUntil - 1)); // the last one
        about.append(expired ? tr("expired %1").arg(day) : tr("valid until %1").arg(day));
    }
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString kind = IdentityWords::kind(document.kind);
    words->addWidget(new Label(kind, expired ? TextRole::Muted : TextRole::Body));
    auto *detail = new Label(about.join(QStringLiteral(" \u00B7 ")), TextRole::Secondary);
    detail->setElided(true);
    words->addWidget(detail);
    line->addLayout(words, 1);
    const auto addButton = [&](const QString &name, const QString &text, const auto &act) {
        auto *button = new Button(text, ButtonVariant::Quiet, row);
        button->setObjectName(name);
        button->setAccessibleName(tr("%1: %2 %3").arg(text, kind, document.tail));
        line->addWidget(button);
        RightsGate::put(button, m_people, Action::HandleIdentity);
        connect(button, &Button::clicked, this, act);
    };
    addButton(QStringLiteral("readIdentity"), tr("Show"), [this, document] { read(document); });
    addButton(QStringLiteral("removeIdentity"), tr("Remove"), [this, id = document.id] { remove(id); });
    m_rows->addWidget(row);
}

void IdentityPane::add()
{
    auto *dialog = new IdentityDialog(m_identity, m_people, m_clock, m_customer, window());
    connect(dialog, &IdentityDialog::openRequested, this, &IdentityPane::openRequested);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->show();
}

void IdentityPane::read(const IdentityDocument &document)
{
    auto *reader = new IdentityReader(m_identity, m_people, document, window());
    reader->setWindowModality(Qt::WindowModal);
    reader->show();
}

void IdentityPane::remove(const IdentityDocumentId &id)
{
    m_add->setFocus(); // the button goes away with its row
    whenDone(m_identity.remove(m_people.current().id, id), this, [this](const Result<void> &removed) {
        if (!removed) {
            Q_EMIT failed(IdentityWords::failure(removed.error()));
        }
    });
}

void IdentityPane::restyle()
{
    m_rows->setSpacing(tokens(this).space(2));
}

void IdentityPane::retranslate()
{
    m_card->setTitle(tr("Identity documents"));
    m_add->setText(tr("Add a document"));
    showDocuments(m_shown);
}

} // namespace forecourt
