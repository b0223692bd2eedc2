// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/checkinform.h"

#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "models/domain/text.h"
#include "models/services/reception/readings.h"
#include "ui/reception/candidatebox.h"
#include "ui/reception/checkinevidence.h"
#include "ui/reception/concernlist.h"
#include "ui/reception/receptionwords.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/momentfield.h"
#include "ui/widgets/phonefield.h"
#include "ui/widgets/platefield.h"
#include "ui/widgets/vinfield.h"

#include <QComboBox>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

namespace forecourt {

static const QString kPromisedAt = QStringLiteral("promisedAt"); // in a draft

CheckInForm::CheckInForm(ReceptionService &reception, QWidget *host, QWidget *parent)
    : KitWidget(parent), m_reception(reception), m_find(new CandidateBox(reception, host, this))
{
    build();
    CheckInForm::restyle();
    CheckInForm::retranslate();
    connectFields();
}

QList<QPair<QString, QLineEdit *>> CheckInForm::lines() const
{
    QList<QPair<QString, QLineEdit *>> all;
    for (QLineEdit *edit : std::initializer_list<QLineEdit *>{
             m_name, m_phone, m_plate, m_vin, m_reason, m_make, m_model, m_odometer, m_level, m_promise}) {
        all.append({edit->objectName(), edit});
    }
    return all;
}

void CheckInForm::connectFields()
{
    for (const auto &[name, edit] : lines()) {
        edit->installEventFilter(this);
        connect(edit, &QLineEdit::textEdited, this, &CheckInForm::onEdited);
    }
    for (QComboBox *box : {m_role, m_energy, m_waiting}) {
        box->installEventFilter(this);
        connect(box, &QComboBox::currentIndexChanged, this, &CheckInForm::onEdited);
    }
    connect(m_notes, &QPlainTextEdit::textChanged, this, &CheckInForm::onEdited);
    connect(m_concerns, &ConcernList::changed, this, &CheckInForm::onEdited);
    connect(m_concerns, &ConcernList::left, this, [this] { m_promise->setFocus(Qt::TabFocusReason); });
    connect(m_find, &CandidateBox::picked, this, [this](const Candidate &candidate) {
        Q_EMIT picked(candidate.customer, candidate.vehicle);
        m_find->clear();
        m_odometer->setFocus(Qt::OtherFocusReason);
    });
    connect(m_find, &CandidateBox::notFound, this, &CheckInForm::takeAsNew);
}

void CheckInForm::onEdited()
{
    readNumbers();
    Q_EMIT changed();
}

// What is typed as a number or time, read at once, so that a slip of the finger is told beside the field.
void CheckInForm::readNumbers()
{
    const auto read = [this](const char *name, const QLineEdit *edit, bool readable, const QString &problem) {
        const bool wrong = !edit->text().trimmed().isEmpty() && !readable;
        m_hints.setProblem(QString::fromLatin1(name), wrong ? problem : QString());
    };
    read("odometer", m_odometer, parseKilometres(m_odometer->text()).has_value(),
         tr("Whole kilometres, digits only."));
    read("fuel", m_level, parseLevel(m_level->text()).has_value(),
         tr("Percent, such as 62, or a fraction, such as 3/4."));
    m_hints.setProblem(QStringLiteral("promise"), m_promise->problem());
    m_hints.setHelp(QStringLiteral("promise"), m_promise->hint().text);
    readIdentity();
}

// What plate, VIN and number say of themselves while they are typed; what the rules find speaks before it.
void CheckInForm::readIdentity()
{
    const auto help = [this](const char *name, const FieldHint &hint) {
        m_hints.setHelp(QString::fromLatin1(name), hint.text, hint.tone);
    };
    help("plate", m_plate->hint());
    help("vin", m_vin->hint());
    help("phone", {m_phone->problem()});
}

// Somebody else than the customer brings the car: the fields name that person.
bool CheckInForm::isOwnPerson() const
{
    const auto role = static_cast<OwnershipRole>(m_role->currentIndex());
    return role == OwnershipRole::Owner || m_known.owner.isNull();
}

CheckIn CheckInForm::value() const
{
    CheckIn checkIn = m_base;
    const auto role = static_cast<OwnershipRole>(m_role->currentIndex());
    if (isOwnPerson()) {
        checkIn.customerName = m_name->text().trimmed();
        checkIn.phone = m_phone->given().trimmed();
        checkIn.role = role;
        // Another name is another person; a number that is known finds its customer again.
        if (checkIn.customerName != m_filledName) {
            checkIn.customer = {};
        }
    } else {
        checkIn.customer = m_known.owner;
        checkIn.bringInName = m_name->text().trimmed();
        checkIn.bringInPhone = m_phone->given().trimmed();
        checkIn.relation = wordOf(role);
    }
    checkIn.plate = m_plate->text().trimmed();
    checkIn.vin = m_vin->value();
    checkIn.vinOverrideReason = m_reason->isVisibleTo(this) ? m_reason->text().trimmed() : QString();
    checkIn.make = m_make->text().trimmed();
    checkIn.model = m_model->text().trimmed();
    checkIn.energy = static_cast<Energy>(m_energy->currentIndex());
    checkIn.odometerKm = parseKilometres(m_odometer->text()).value_or(0);
    checkIn.fuelPercent = parseLevel(m_level->text()).value_or(-1);
    checkIn.concerns = m_concerns->concerns();
    checkIn.promisedAt = m_promise->value().value_or(0);
    checkIn.waiting = static_cast<WaitingTransport>(m_waiting->currentIndex());
    checkIn.notes = m_notes->toPlainText().trimmed();
    checkIn.attachments = m_evidence != nullptr ? m_evidence->prepared() : m_base.attachments;
    return checkIn;
}

void CheckInForm::setTexts(const CheckIn &checkIn)
{
    const auto role = fromWord<OwnershipRole>(checkIn.relation, checkIn.role);
    const bool other = !checkIn.bringInName.isEmpty() || !checkIn.bringInPhone.isEmpty();
    m_name->setText(other ? checkIn.bringInName : checkIn.customerName);
    m_phone->setText(other ? checkIn.bringInPhone : checkIn.phone);
    m_role->setCurrentIndex(static_cast<int>(role));
    m_plate->setText(checkIn.plate);
    m_vin->setText(checkIn.vin);
    m_reason->setText(checkIn.vinOverrideReason);
    m_make->setText(checkIn.make);
    m_model->setText(checkIn.model);
    m_energy->setCurrentIndex(static_cast<int>(checkIn.energy));
    m_odometer->setText(checkIn.odometerKm == 0 ? QString() : QLocale().toString(checkIn.odometerKm));
    m_level->setText(checkIn.fuelPercent < 0 ? QString() : QStringLiteral("%1 %").arg(checkIn.fuelPercent));
    m_concerns->setConcerns(checkIn.concerns);
    m_promise->setValue(checkIn.promisedAt == 0 ? std::nullopt : std::optional(checkIn.promisedAt));
    m_waiting->setCurrentIndex(static_cast<int>(checkIn.waiting));
    m_notes->setPlainText(checkIn.notes);
}

void CheckInForm::begin(const CheckIn &checkIn)
{
    const QSignalBlocker blocker(this);
    m_base = {};
    m_base.visit = checkIn.visit;
    m_base.customer = checkIn.customer;
    m_base.vehicle = checkIn.vehicle;
    m_base.advisor = checkIn.advisor;
    m_base.attachments = checkIn.attachments;
    m_filledName = checkIn.customerName;
    m_known = {};
    // Brought by somebody else: the customer is the owner, also before the rest is read.
    m_known.owner =
        checkIn.bringInName.isEmpty() && checkIn.bringInPhone.isEmpty() ? CustomerId() : checkIn.customer;
    m_find->clear();
    m_hints.clear();
    m_fields.value(QStringLiteral("vinReason"))->setVisible(!checkIn.vinOverrideReason.isEmpty());
    setTexts(checkIn);
    readNumbers();
    if (m_evidence != nullptr) {
        m_evidence->begin(checkIn.visit.uuid(), checkIn.attachments);
    }
}

void CheckInForm::setZone(const QTimeZone &zone)
{
    m_promise->setZone(zone);
    readNumbers();
}

void CheckInForm::setKnown(const VisitPrefill &known, bool fill)
{
    m_known = known;
    if (fill) {
        const QSignalBlocker blocker(this);
        m_base.customer = known.party.customer ? known.party.customer->id : CustomerId();
        m_base.vehicle = known.party.vehicle ? known.party.vehicle->id : VehicleId();
        m_filledName = known.party.name;
        m_name->setText(known.party.name);
        m_phone->setText(known.party.phone);
        m_role->setCurrentIndex(static_cast<int>(OwnershipRole::Owner));
        if (known.party.vehicle) {
            const Vehicle &car = *known.party.vehicle;
            m_plate->setText(known.party.plate.isEmpty() ? QString() : displayedPlate(known.party.plate));
            m_vin->setText(car.vin);
            m_make->setText(car.make);
            m_model->setText(car.model);
            m_energy->setCurrentIndex(static_cast<int>(car.energy));
        }
    }
    showHelp();
    if (fill) {
        Q_EMIT changed();
    }
}

void CheckInForm::showHelp()
{
    const QString last = m_known.lastOdometerKm == 0
                             ? QString()
                             : tr("Last %1 km").arg(QLocale().toString(m_known.lastOdometerKm));
    m_hints.setHelp(QStringLiteral("odometer"), last);
    const bool other = !m_known.owner.isNull() && !m_known.ownerName.isEmpty() && !isOwnPerson();
    m_hints.setHelp(QStringLiteral("role"), other ? tr("The car of %1").arg(m_known.ownerName) : QString());
}

void CheckInForm::takeUp(const QList<NotDoneJob> &jobs)
{
    QList<CheckInConcern> concerns;
    for (const NotDoneJob &job : jobs) {
        concerns.append({job.title, job.id});
    }
    m_concerns->add(concerns);
}

// Nobody was found: the text goes where it belongs by its form, and the cursor to what comes next.
void CheckInForm::takeAsNew(const QString &text)
{
    const PlateCheck plate = checkPlate(text);
    const QString vin = normalisedVin(text);
    constexpr int kVinLength = 17;
    QLineEdit *target = m_plate;
    if (plate.kind != PlateKind::Unknown) {
        target = m_plate;
    } else if (normalisePhone(text).isValid()) {
        target = m_phone;
    } else if (vin.size() == kVinLength && !hasHan(vin)) {
        target = m_vin;
    } else if (digitsOnly(text).isEmpty()) {
        target = m_name;
    }
    target->setText(target == m_plate && plate.kind != PlateKind::Unknown ? plate.display : text);
    target->setModified(target == m_phone); // given by hand: kept without the spaces it is shown with
    m_find->clear();
    (m_name->text().isEmpty() ? m_name : m_phone)->setFocus(Qt::OtherFocusReason);
    onEdited();
}

void CheckInForm::setFindings(const QList<Finding> &findings, bool all)
{
    const bool vinAsked = std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.field == QLatin1String("vin") && finding.severity == FindingSeverity::Warn &&
               finding.code != QLatin1String("differs");
    });
    FormField *reason = m_fields.value(QStringLiteral("vinReason"));
    reason->setVisible(vinAsked || !m_reason->text().isEmpty());
    m_hints.setFindings(findings, all);
    showHelp();
}

bool CheckInForm::focusTrouble()
{
    FormField *field = m_hints.firstTrouble();
    if (field != nullptr) {
        field->editor()->setFocus(Qt::OtherFocusReason);
    }
    return field != nullptr;
}

void CheckInForm::focusStart()
{
    (isBlank() ? static_cast<QWidget *>(m_find) : m_odometer)->setFocus(Qt::OtherFocusReason);
}

bool CheckInForm::closePopup()
{
    return m_find->closePopup();
}

QString CheckInForm::title() const
{
    const PlateCheck plate = m_plate->check();
    const bool whole = plate.kind != PlateKind::Unknown;
    QStringList parts{whole ? plate.display : m_plate->text().trimmed().toUpper(), m_name->text().trimmed()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

bool CheckInForm::isNewEnergy() const
{
    using enum Energy;
    const auto energy = static_cast<Energy>(m_energy->currentIndex());
    const bool byCar =
        energy == Electric || energy == PlugInHybrid || energy == RangeExtender || energy == FuelCell;
    return byCar || m_plate->check().energy != PlateEnergy::None;
}

bool CheckInForm::isBlank() const
{
    const QList<QPair<QString, QLineEdit *>> all = lines();
    const bool typed =
        std::any_of(all.begin(), all.end(), [](const auto &line) { return !line.second->text().isEmpty(); });
    const bool shown = m_evidence != nullptr && !m_evidence->prepared().isEmpty();
    return !typed && !shown && m_concerns->concerns().isEmpty() && m_notes->toPlainText().isEmpty();
}

bool CheckInForm::isUntouched() const
{
    return isBlank() && m_find->text().isEmpty();
}

bool CheckInForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            focusNextChild();
            return true;
        }
    }
    return KitWidget::eventFilter(watched, event);
}

QJsonObject CheckInForm::draft() const
{
    QJsonObject draft;
    for (const auto &[name, edit] : lines()) {
        draft.insert(name, edit->text());
    }
    draft.insert(kPromisedAt, m_promise->value().value_or(0));
    QJsonArray concerns;
    for (const CheckInConcern &concern : m_concerns->concerns()) {
        concerns.append(QJsonObject{
            {QStringLiteral("text"), concern.text},
            {QStringLiteral("again"), concern.again.isNull() ? QString() : concern.again.toString()}});
    }
    draft.insert(QStringLiteral("concerns"), concerns);
    draft.insert(QStringLiteral("notes"), m_notes->toPlainText());
    draft.insert(QStringLiteral("role"), wordOf(static_cast<OwnershipRole>(m_role->currentIndex())));
    draft.insert(QStringLiteral("energy"), wordOf(static_cast<Energy>(m_energy->currentIndex())));
    draft.insert(QStringLiteral("waiting"), wordOf(static_cast<WaitingTransport>(m_waiting->currentIndex())));
    draft.insert(QStringLiteral("attachments"), toJson(value().attachments));
    draft.insert(QStringLiteral("visitId"), m_base.visit.toString());
    draft.insert(QStringLiteral("customerId"), m_base.customer.toString());
    draft.insert(QStringLiteral("vehicleId"), m_base.vehicle.toString());
    draft.insert(QStringLiteral("filledName"), m_filledName);
    return draft;
}

void CheckInForm::setDraft(const QJsonObject &draft)
{
    const auto text = [&](const char *name) {
        return draft.value(QString::fromLatin1(name)).toString();
    };
    CheckIn base;
    base.visit = VisitId(QUuid::fromString(text("visitId")));
    base.customer = CustomerId(QUuid::fromString(text("customerId")));
    base.vehicle = VehicleId(QUuid::fromString(text("vehicleId")));
    base.vinOverrideReason = text("vinReason");
    for (const QJsonValue &value : draft.value(QStringLiteral("concerns")).toArray()) {
        const QJsonObject concern = value.toObject();
        base.concerns.append({concern.value(QStringLiteral("text")).toString(),
                              JobId(QUuid::fromString(concern.value(QStringLiteral("again")).toString()))});
    }
    base.role = fromWord<OwnershipRole>(text("role"), OwnershipRole::Owner);
    base.energy = fromWord<Energy>(text("energy"), Energy::Unknown);
    base.waiting = fromWord<WaitingTransport>(text("waiting"), WaitingTransport::None);
    base.notes = text("notes");
    base.attachments = preparedFromJson(draft.value(QStringLiteral("attachments")).toArray());
    begin(base);
    const QSignalBlocker blocker(this);
    for (const auto &[name, edit] : lines()) {
        edit->setText(draft.value(name).toString());
    }
    // "tomorrow" of a draft of yesterday is today.
    const qint64 promised = draft.value(kPromisedAt).toInteger();
    if (promised != 0 && m_promise->value() != promised) {
        m_promise->setValue(promised);
    }
    m_filledName = text("filledName");
    readNumbers();
}

} // namespace forecourt
