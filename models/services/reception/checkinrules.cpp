// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/checkinrules.h"

#include "models/domain/odometer.h"
#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "models/domain/text.h"
#include "models/domain/vin.h"
#include "models/services/orders/party.h"

namespace forecourt {

namespace {

using enum FindingSeverity;
using Params = QMap<QString, QString>;

// Gathers the findings of one check-in, field by field.
class Rules final
{
public:
    Rules(const CheckIn &checkIn, const CheckInFacts &facts)
        : m_checkIn(checkIn)
        , m_facts(facts)
        , m_plate(checkPlate(checkIn.plate))
        , m_vin(checkVin(checkIn.vin, facts.thisYear))
    {}

    void vehicle()
    {
        const bool hasPlate = !m_plate.normalised.isEmpty() && m_plate.kind != PlateKind::None;
        if (!m_facts.vehicle && !hasPlate && m_vin.normalised.isEmpty()) {
            add("vehicle", Refuse, "unidentified");
        }
    }

    void plate()
    {
        if (m_plate.warn && m_plate.normalised != m_facts.currentPlate) {
            add("plate", Warn, "unusual",
                {{QStringLiteral("plate"), m_plate.display}, {QStringLiteral("kind"), wordOf(m_plate.kind)}});
        }
        if (m_facts.vehicleByPlate) {
            add("plate", Info, "known");
        }
        if (m_facts.plateOwner) {
            add("plate", Warn, "in_use", {{QStringLiteral("plate"), m_plate.display}});
        } else if (!m_facts.currentPlate.isEmpty() && !m_plate.normalised.isEmpty() &&
                   m_plate.normalised != m_facts.currentPlate) {
            add("plate", Info, "changed", {{QStringLiteral("before"), displayedPlate(m_facts.currentPlate)}});
        }
    }

    void vin()
    {
        if (m_vin.normalised.isEmpty()) {
            return;
        }
        const QString known = m_facts.vehicle ? m_facts.vehicle->vin : QString();
        if (m_vin.normalised != known) {
            vinText();
        }
        if (m_facts.vehicleByVin) {
            add("vin", Info, "known");
        }
        if (m_facts.vinOwner) {
            add("vin", Refuse, "in_use");
        } else if (!known.isEmpty() && known != m_vin.normalised) {
            add("vin", Warn, "differs", {{QStringLiteral("known"), known}});
        }
    }

    void customer(CheckInPurpose purpose)
    {
        const bool nobody = m_checkIn.customerName.trimmed().isEmpty() && m_checkIn.phone.trimmed().isEmpty();
        if (!m_facts.customer && nobody) {
            add("customer", purpose == CheckInPurpose::Arrival ? Info : Warn, "missing");
            return;
        }
        phone(purpose);
        role();
    }

    void concerns()
    {
        const bool any = std::any_of(m_checkIn.concerns.begin(), m_checkIn.concerns.end(),
                                     [](const CheckInConcern &c) { return !c.text.trimmed().isEmpty(); });
        if (!any) {
            add("concerns", Warn, "missing");
        }
    }

    void state()
    {
        const qint64 before = m_facts.vehicle ? m_facts.vehicle->odometerKm : 0;
        const OdometerWarning warning =
            m_checkIn.odometerKm == 0 ? OdometerWarning::None : checkOdometer(m_checkIn.odometerKm, before);
        if (m_checkIn.odometerKm < 0) {
            add("odometer", Refuse, "negative");
        } else if (warning == OdometerWarning::Implausible) {
            add("odometer", Warn, "implausible");
        } else if (warning == OdometerWarning::LowerThanBefore) {
            add("odometer", Warn, "lower",
                {{QStringLiteral("before"), QString::number(before)},
                 {QStringLiteral("difference"), QString::number(before - m_checkIn.odometerKm)}});
        }
        constexpr int kFull = 100;
        if (m_checkIn.fuelPercent < -1 || m_checkIn.fuelPercent > kFull) {
            add("fuel", Refuse, "range");
        }
    }

    void promise()
    {
        if (m_checkIn.promisedAt != 0 && m_checkIn.promisedAt < m_facts.nowMs) {
            add("promise", Warn, "past");
        }
    }

    void bringIn()
    {
        if (!m_checkIn.bringInPhone.trimmed().isEmpty() &&
            !normalisePhone(m_checkIn.bringInPhone).isValid()) {
            add("bringInPhone", Warn, "invalid");
        }
    }

    [[nodiscard]] QList<Finding> findings() const { return m_findings; }

private:
    void add(const char *field, FindingSeverity severity, const char *code, const Params &params = {})
    {
        m_findings.append({QString::fromLatin1(field), severity, QString::fromLatin1(code), params});
    }

    void vinText()
    {
        const Params expected{{QStringLiteral("expected"), QString(m_vin.expectedCheckDigit)}};
        switch (m_vin.severity) {
        case VinCheck::Severity::Ok:
            break;
        case VinCheck::Severity::Info:
            add("vin", Info, "check_digit_info", expected);
            break;
        case VinCheck::Severity::ChassisNumber:
            add("vin", Info, "chassis_number",
                {{QStringLiteral("length"), QString::number(m_vin.normalised.size())}});
            break;
        case VinCheck::Severity::BlockingWithOverride:
            vinBlocked(expected);
            break;
        }
    }

    void vinBlocked(const Params &expected)
    {
        if (!m_checkIn.vinOverrideReason.trimmed().isEmpty()) {
            return;
        }
        if (m_vin.reason == VinCheck::Reason::IllegalCharacter) {
            add("vin", Warn, "illegal_character", {{QStringLiteral("suggestion"), m_vin.suggestion}});
        } else {
            add("vin", Warn, "check_digit", expected);
        }
    }

    void phone(CheckInPurpose purpose)
    {
        const QString typed = m_checkIn.phone.trimmed();
        if (typed.isEmpty()) {
            if (!m_facts.customerHasPhone && purpose == CheckInPurpose::CheckIn) {
                add("phone", Warn, "missing");
            }
        } else if (!normalisePhone(typed).isValid()) {
            add("phone", Warn, "invalid");
        } else if (m_facts.customerByPhone) {
            add("phone", Info, "known", {{QStringLiteral("name"), shownName(*m_facts.customer)}});
        }
    }

    void role()
    {
        const bool other = m_facts.owner && (!m_facts.customer || m_facts.owner->id != m_facts.customer->id);
        if (other && m_checkIn.role == OwnershipRole::Owner && !m_facts.ownershipKnown) {
            add("role", Warn, "owner_changed", {{QStringLiteral("name"), shownName(*m_facts.owner)}});
        }
    }

    const CheckIn &m_checkIn;
    const CheckInFacts &m_facts;
    const PlateCheck m_plate;
    const VinCheck m_vin;
    QList<Finding> m_findings;
};

} // namespace

QList<Finding> checkInFindings(const CheckIn &checkIn, const CheckInFacts &facts, CheckInPurpose purpose)
{
    Rules rules(checkIn, facts);
    rules.vehicle();
    rules.plate();
    rules.vin();
    rules.customer(purpose);
    if (purpose == CheckInPurpose::CheckIn) {
        rules.concerns();
    }
    rules.state();
    rules.promise();
    rules.bringIn();
    return rules.findings();
}

QList<Finding> blocking(const QList<Finding> &findings, const QSet<QString> &accepted)
{
    QList<Finding> standing;
    for (const Finding &finding : findings) {
        const bool open = finding.severity == FindingSeverity::Warn && !accepted.contains(finding.key());
        if (open || finding.severity == FindingSeverity::Refuse) {
            standing.append(finding);
        }
    }
    return standing;
}

} // namespace forecourt
