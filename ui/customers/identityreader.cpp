// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/identityreader.h"

#include "models/domain/whendone.h"
#include "ui/customers/identitywords.h"
#include "ui/shell/peopleport.h"
#include "ui/shell/rightswords.h"
#include "ui/style/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

namespace forecourt {

namespace {

// Groups as they are read out: a resident number by place, birthday and rest, others by four.
QString grouped(const QString &number)
{
    constexpr qsizetype kResident = 18;
    if (number.size() == kResident) {
        return QStringList{number.left(6), number.mid(6, 8), number.mid(14)}.join(u' ');
    }
    QStringList groups;
    for (qsizetype at = 0; at < number.size(); at += 4) {
        groups.append(number.mid(at, 4));
    }
    return groups.join(u' ');
}

} // namespace

IdentityReader::IdentityReader(IdentityService &identity, const PeoplePort &people,
                               const IdentityDocument &document, QWidget *parent)
    : QDialog(parent)
    , m_identity(identity)
    , m_people(people)
    , m_document(document)
    , m_reason(new QLineEdit)
    , m_field(new FormField(tr("What for"), m_reason, this))
    , m_number(new Label(IdentityWords::masked(document.tail), TextRole::Figure, this))
    , m_copy(new Button(tr("Copy"), ButtonVariant::Plain, this))
    , m_close(new Button(tr("Close"), ButtonVariant::Plain, this))
    , m_read(new Button(tr("Show the number"), ButtonVariant::Primary, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(IdentityWords::kind(document.kind));
    m_reason->setObjectName(QStringLiteral("identityReason"));
    m_reason->setPlaceholderText(tr("e.g. agreement for a test drive"));
    m_number->setObjectName(QStringLiteral("identityShown"));
    constexpr int kLongest = 200;
    m_reason->setMaxLength(kLongest);
    m_copy->hide();
    layOut();
    m_hide.setSingleShot(true);
    m_hide.setInterval(kShownMs);
    connect(&m_hide, &QTimer::timeout, this, &IdentityReader::reject);
    connect(m_reason, &QLineEdit::returnPressed, this, &IdentityReader::read);
    connect(m_reason, &QLineEdit::textChanged, m_field, &FormField::clearHint);
    connect(m_read, &Button::clicked, this, &IdentityReader::read);
    connect(m_copy, &Button::clicked, this, &IdentityReader::copy);
    connect(m_close, &Button::clicked, this, &IdentityReader::reject);
    m_reason->setFocus();
}

void IdentityReader::layOut()
{
    const Tokens &t = tokens(this);
    auto *text =
        new Label(tr("Your name and the reason stay in the customer's timeline."), TextRole::Secondary, this);
    text->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    for (Button *button : {m_close, m_copy, m_read}) {
        button->setAutoDefault(false);
        foot->addWidget(button);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    layout->setSpacing(t.space(3));
    layout->addWidget(m_number);
    layout->addWidget(m_field);
    layout->addWidget(text);
    layout->addStretch(1);
    layout->addLayout(foot);
    const int width = qRound(t.space(110) * t.scale);
    setMinimumWidth(width);
    resize(width, sizeHint().height());
}

void IdentityReader::read()
{
    if (!m_read->isEnabled() || m_read->isHidden()) {
        return;
    }
    if (m_reason->text().trimmed().isEmpty()) {
        m_field->setHint(tr("Say what the number is needed for."), Tone::Bad);
        return;
    }
    m_read->setEnabled(false);
    whenDone(m_identity.read(m_people.current().id, m_document.id, m_reason->text()), this,
             [this](const Result<QString> &number) {
                 m_read->setEnabled(true);
                 if (number) {
                     showNumber(*number);
                     return;
                 }
                 const auto right = RightsWords::refusalIn(number.error());
                 m_field->setHint(right ? *right : IdentityWords::failure(number.error()), Tone::Bad);
             });
}

void IdentityReader::showNumber(const QString &number)
{
    m_number->setText(grouped(number));
    m_reason->setReadOnly(true);
    m_read->hide();
    m_copy->show();
    m_copy->setFocus();
    m_hide.start();
}

void IdentityReader::copy()
{
    QGuiApplication::clipboard()->setText(QString(m_number->text()).remove(u' '));
}

} // namespace forecourt
