// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/candidatebox.h"
#include "ui/reception/checkinevidence.h"
#include "ui/reception/checkinform.h"
#include "ui/reception/concernlist.h"
#include "ui/reception/receptionwords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/phonefield.h"
#include "ui/widgets/platefield.h"
#include "ui/widgets/vinfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

// The layout of the form: widgets are made in reading order, which is also the tab order.
namespace forecourt {

template <typename Edit> Edit *CheckInForm::named(Edit *edit, const char *name)
{
    edit->setObjectName(QString::fromLatin1(name));
    return edit;
}

QComboBox *CheckInForm::choice(const char *name)
{
    auto *box = named(new QComboBox(this), name);
    box->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed); // no choice is cut
    return box;
}

FormField *CheckInForm::field(QWidget *editor, const char *hint)
{
    auto *made = new FormField({}, editor, this);
    const QString name = QString::fromLatin1(hint);
    m_fields.insert(name, made);
    m_hints.bind(name, made);
    return made;
}

void CheckInForm::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_who = new Card({}, this);
    m_why = new Card({}, this);
    auto *columns = new Columns(this);
    columns->setParts(m_who, 5, m_why, 4);
    layout->addWidget(columns);
    buildWho();
    buildWhy();
    orderTabs();
}

void CheckInForm::setAttachments(AttachmentService &attachments)
{
    m_evidence = new CheckInEvidence(attachments, this);
    layout()->addWidget(m_evidence);
    connect(m_evidence, &CheckInEvidence::changed, this, &CheckInForm::changed);
    connect(m_evidence, &CheckInEvidence::settled, this, &CheckInForm::settled);
}

bool CheckInForm::isBusy() const
{
    return m_evidence != nullptr && m_evidence->isBusy();
}

// From field to field as one reads; made explicit, because taking a widget into a layout moves it in the
// chain.
void CheckInForm::orderTabs()
{
    const QList<QWidget *> stops{m_find->focusProxy(),
                                 m_name,
                                 m_phone,
                                 m_role,
                                 m_plate,
                                 m_vin,
                                 m_reason,
                                 m_make,
                                 m_model,
                                 m_energy,
                                 m_odometer,
                                 m_level,
                                 m_concerns->focusProxy(),
                                 m_promise,
                                 m_waiting,
                                 m_notes};
    for (qsizetype i = 1; i < stops.size(); ++i) {
        setTabOrder(stops.at(i - 1), stops.at(i));
    }
}

void CheckInForm::buildWho()
{
    m_name = named(new QLineEdit(this), "name");
    m_phone = named(new PhoneField(this), "phone");
    m_role = choice("role");
    m_plate = named(new PlateField(this), "plate");
    m_vin = named(new VinField(m_reception.clock(), this), "vin");
    m_reason = named(new QLineEdit(this), "vinReason");
    m_make = named(new QLineEdit(this), "make");
    m_model = named(new QLineEdit(this), "model");
    m_energy = choice("energy");
    m_odometer = named(new QLineEdit(this), "odometer");
    m_level = named(new QLineEdit(this), "level");
    m_grid = new QGridLayout;
    // Twelve columns, so that rows of two and three fields share their edges.
    const auto place = [this](FormField *made, int row, int column, int span) {
        m_grid->addWidget(made, row, column, 1, span, Qt::AlignTop);
    };
    place(field(m_find, "find"), 0, 0, 12);
    place(field(m_name, "customer"), 1, 0, 4);
    place(field(m_phone, "phone"), 1, 4, 4);
    place(field(m_role, "role"), 1, 8, 4);
    m_hints.bind(QStringLiteral("bringInPhone"), m_fields.value(QStringLiteral("phone")));
    place(field(m_plate, "plate"), 2, 0, 4);
    m_hints.bind(QStringLiteral("vehicle"), m_fields.value(QStringLiteral("plate")));
    place(field(m_vin, "vin"), 2, 4, 8);
    place(field(m_reason, "vinReason"), 3, 4, 8);
    place(field(m_make, "make"), 4, 0, 4);
    place(field(m_model, "model"), 4, 4, 4);
    place(field(m_energy, "energy"), 4, 8, 4);
    place(field(m_odometer, "odometer"), 5, 0, 6);
    place(field(m_level, "fuel"), 5, 6, 6);
    for (int column = 0; column < 12; ++column) {
        m_grid->setColumnStretch(column, 1);
    }
    m_fields.value(QStringLiteral("vinReason"))->hide();
    m_who->contentLayout()->addLayout(m_grid);
    m_who->contentLayout()->addStretch(1);
}

void CheckInForm::buildWhy()
{
    m_concerns = new ConcernList(this);
    m_promise = named(new MomentField(m_reception.clock(), this), "promise");
    m_waiting = choice("waiting");
    m_notes = new QPlainTextEdit(this);
    m_notes->setObjectName(QStringLiteral("notes"));
    m_notes->setTabChangesFocus(true);
    QVBoxLayout *column = m_why->contentLayout();
    column->addWidget(field(m_concerns, "concerns"));
    auto *row = new QHBoxLayout;
    row->addWidget(field(m_promise, "promise"), 1, Qt::AlignTop);
    row->addWidget(field(m_waiting, "waiting"), 1, Qt::AlignTop);
    column->addLayout(row);
    column->addWidget(field(m_notes, "notes"));
    column->addStretch(1);
}

void CheckInForm::fillChoices()
{
    const auto fill = [](QComboBox *box, const QStringList &texts) {
        const QSignalBlocker blocker(box);
        const int current = qMax(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(current);
    };
    QStringList roles;
    for (const OwnershipRole role : allOf<OwnershipRole>()) {
        roles.append(ReceptionWords::role(role));
    }
    QStringList energies;
    for (const Energy energy : allOf<Energy>()) {
        energies.append(ReceptionWords::energy(energy));
    }
    QStringList ways;
    for (const WaitingTransport waiting : allOf<WaitingTransport>()) {
        ways.append(ReceptionWords::waiting(waiting));
    }
    fill(m_role, roles);
    fill(m_energy, energies);
    fill(m_waiting, ways);
}

void CheckInForm::restyle()
{
    const Tokens &t = tokens(this);
    m_grid->setHorizontalSpacing(t.space(2));
    m_grid->setVerticalSpacing(t.space(2));
    for (const auto &[name, edit] : lines()) {
        edit->setMinimumWidth(t.fieldWidth);
    }
    m_notes->setFixedHeight(2 * t.controlHeight + t.space(2));
}

void CheckInForm::retranslate()
{
    m_who->setTitle(tr("Who, and which car"));
    m_why->setTitle(tr("Why, and until when"));
    const QMap<QString, QString> labels = {
        {QStringLiteral("find"), tr("Find")},
        {QStringLiteral("customer"), tr("Brought by")},
        {QStringLiteral("phone"), tr("Mobile")},
        {QStringLiteral("role"), tr("Relation to the car")},
        {QStringLiteral("plate"), tr("Plate")},
        {QStringLiteral("vin"), tr("VIN")},
        {QStringLiteral("vinReason"), tr("Why this VIN is right")},
        {QStringLiteral("make"), tr("Make")},
        {QStringLiteral("model"), tr("Model")},
        {QStringLiteral("energy"), tr("Energy")},
        {QStringLiteral("odometer"), tr("Odometer (km)")},
        {QStringLiteral("fuel"), tr("Fuel or charge")},
        {QStringLiteral("concerns"), tr("What the customer says")},
        {QStringLiteral("promise"), tr("Promised for")},
        {QStringLiteral("waiting"), tr("Meanwhile the customer")},
        {QStringLiteral("notes"), tr("Notes, not printed")},
    };
    for (const auto &[name, label] : labels.asKeyValueRange()) {
        m_fields.value(name)->setLabel(label);
    }
    m_level->setPlaceholderText(tr("62 % or 3/4"));
    fillChoices();
    showHelp();
}

} // namespace forecourt
