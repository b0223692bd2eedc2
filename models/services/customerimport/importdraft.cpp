// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importdraft.h"

#include "models/domain/email.h"
#include "models/domain/odometer.h"
#include "models/domain/personname.h"
#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "models/domain/text.h"
#include "models/domain/vin.h"
#include "models/services/customerimport/importwords.h"

#include <QRegularExpression>

namespace forecourt {

namespace {

constexpr qsizetype kMostText = 1'000;
constexpr qsizetype kMostNotes = 16'000;
constexpr int kFirstBirthYear = 1880;
constexpr int kFirstModelYear = 1900;

bool isSeparator(QChar character)
{
    static constexpr QStringView kSeparators = u"/;,、，；|\n";
    return kSeparators.contains(character);
}

QStringList parts(const QString &text)
{
    QStringList all;
    QString part;
    for (const QChar character : text) {
        if (!isSeparator(character)) {
            part.append(character);
            continue;
        }
        all.append(part.trimmed());
        part.clear();
    }
    all.append(part.trimmed());
    all.removeAll(QString());
    return all;
}

// Line ends stay, for notes; the rest of white space is made even.
QString notesText(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        lines.append(normalisedText(line));
    }
    return lines.join(QLatin1Char('\n')).trimmed();
}

// The first four digits in a row: 1985, 1985-03-02, 02.03.1985, 2021款.
int yearIn(const QString &text)
{
    int run = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool digit = i < text.size() && text.at(i).isDigit();
        if (!digit && run == 4) {
            return text.mid(i - 4, 4).toInt();
        }
        run = digit ? run + 1 : 0;
    }
    return 0;
}

} // namespace

// One row being read, cell by cell.
class DraftReader::Reading final
{
public:
    Reading(const DraftReader &reader, qint64 line, const QStringList &cells) : m_reader(reader)
    {
        m_draft.line = line;
        m_draft.cells = cells;
    }

    ImportDraft run()
    {
        const qsizetype count = std::min(m_draft.cells.size(), m_reader.m_columns.size());
        for (m_cell = 0; m_cell < count; ++m_cell) {
            const ImportField field = m_reader.m_columns.at(m_cell);
            const QString &text = m_draft.cells.at(m_cell);
            if (field == ImportField::Ignore || text.isEmpty()) {
                continue;
            }
            const bool notes = field == ImportField::Notes || field == ImportField::VehicleNotes;
            if (text.size() > (notes ? kMostNotes : kMostText)) {
                problem(ImportProblemKind::TooLong);
            } else if (!customerCell(field, text)) {
                vehicleCell(field, text);
            }
        }
        finishName();
        finishAddress();
        m_draft.consents = m_draft.consents && m_draft.namesCustomer();
        check();
        return std::move(m_draft);
    }

private:
    bool customerCell(ImportField field, const QString &text)
    {
        Customer &customer = m_draft.customer;
        switch (field) {
        case ImportField::Name:
            m_name = normalisedText(text);
            return true;
        case ImportField::Surname:
            m_surname = normalisedText(text);
            return true;
        case ImportField::Given:
            m_given = normalisedText(text);
            return true;
        case ImportField::Company:
            m_company = normalisedText(text);
            return true;
        case ImportField::Phone:
            phone(text);
            return true;
        case ImportField::Email:
            email(text);
            return true;
        case ImportField::Wechat:
            contact(ContactKind::Wechat, normalisedText(text), foldedForSearch(text), {});
            return true;
        case ImportField::Address:
            m_address.append(normalisedText(text));
            return true;
        case ImportField::Language:
            customer.language = text.trimmed();
            return true;
        case ImportField::Tags:
            for (const QString &tag : parts(text)) {
                customer.tags.append(normalisedText(tag));
            }
            customer.tags.removeDuplicates();
            return true;
        case ImportField::Source:
            customer.sourceText = normalisedText(text);
            return true;
        case ImportField::Notes:
            join(customer.notes, notesText(text));
            return true;
        default:
            return wordCell(field, text);
        }
    }

    bool wordCell(ImportField field, const QString &text)
    {
        switch (field) {
        case ImportField::Kind:
            m_kind = customerKindOf(text);
            return known(m_kind.has_value(), ImportProblemKind::Kind);
        case ImportField::Gender:
            return take(genderOf(text), m_draft.customer.gender, ImportProblemKind::Gender);
        case ImportField::Consent:
            return take(yesOrNo(text), m_draft.consents, ImportProblemKind::Consent);
        case ImportField::BirthYear:
            return year(text, kFirstBirthYear, m_reader.m_thisYear, m_draft.customer.birthYear,
                        ImportProblemKind::BirthYear);
        default:
            return false;
        }
    }

    void vehicleCell(ImportField field, const QString &text)
    {
        Vehicle &vehicle = m_draft.vehicle;
        switch (field) {
        case ImportField::Plate: {
            const PlateCheck plate = checkPlate(text);
            m_draft.plate = plate.normalised;
            m_draft.plateKind = plate.kind;
            break;
        }
        case ImportField::Vin:
            m_vin = text;
            m_vinCell = m_cell;
            break;
        case ImportField::VinReason:
            vehicle.vinOverrideReason = normalisedText(text);
            break;
        case ImportField::Make:
            vehicle.make = normalisedText(text);
            break;
        case ImportField::Model:
            vehicle.model = normalisedText(text);
            break;
        case ImportField::Trim:
            vehicle.trim = normalisedText(text);
            break;
        case ImportField::ModelYear:
            year(text, kFirstModelYear, m_reader.m_thisYear + 1, vehicle.modelYear,
                 ImportProblemKind::ModelYear);
            break;
        case ImportField::Colour:
            vehicle.colour = normalisedText(text);
            break;
        case ImportField::Energy:
            take(energyOf(text), vehicle.energy, ImportProblemKind::Energy);
            break;
        case ImportField::Odometer:
            odometer(text);
            break;
        case ImportField::VehicleNotes:
            vehicle.notes = notesText(text);
            break;
        default:
            break;
        }
    }

    // Several numbers may stand in one cell.
    void phone(const QString &text)
    {
        const PhoneNumber whole = normalisePhone(text);
        QStringList numbers{text};
        if (!whole.isValid()) {
            numbers = parts(text);
        }
        for (const QString &each : std::as_const(numbers)) {
            const PhoneNumber number = normalisePhone(each);
            if (!number.isValid()) {
                problem(ImportProblemKind::Phone);
                return;
            }
            contact(number.kind == PhoneKind::Mobile ? ContactKind::Mobile : ContactKind::Phone,
                    normalisedText(each), number.canonical, {});
        }
    }

    void email(const QString &text)
    {
        for (const QString &each : text.contains(QLatin1Char('@')) ? parts(text) : QStringList{text}) {
            const EmailAddress address = normaliseEmail(each);
            if (!address.valid) {
                problem(ImportProblemKind::Email);
                return;
            }
            contact(ContactKind::Email, normalisedText(each), address.normalised, {});
        }
    }

    void contact(ContactKind kind, const QString &value, const QString &normalised, const QString &label)
    {
        const auto same = [&](const ContactPoint &other) {
            return other.kind == kind && other.normalised == normalised && other.value == value;
        };
        if (value.isEmpty() || std::any_of(m_draft.contacts.begin(), m_draft.contacts.end(), same)) {
            return;
        }
        ContactPoint point;
        point.kind = kind;
        point.value = value;
        point.normalised = normalised;
        point.label = label;
        point.preferred = m_draft.contacts.isEmpty();
        m_draft.contacts.append(point);
    }

    void odometer(const QString &text)
    {
        QString digits = normalisedText(text).toLower();
        Odometer reading;
        reading.unit = digits.contains(QLatin1String("mi")) ? DistanceUnit::Mile : DistanceUnit::Kilometre;
        digits.remove(QRegularExpression(QStringLiteral("(km|公里|千米|miles|mile|mi|[\\s,.'])")));
        bool fine = false;
        reading.value = digits.toLongLong(&fine);
        const auto kilometres = fine ? toKilometres(reading) : std::nullopt;
        if (!kilometres || checkOdometer(*kilometres, 0) != OdometerWarning::None) {
            problem(ImportProblemKind::Odometer);
            return;
        }
        m_draft.vehicle.odometerKm = *kilometres;
    }

    bool year(const QString &text, int first, int last, int &into, ImportProblemKind kind)
    {
        const int found = yearIn(normalisedText(text));
        into = found;
        return known(found >= first && found <= last, kind);
    }

    template <typename T> bool take(const std::optional<T> &found, T &into, ImportProblemKind kind)
    {
        into = found.value_or(into);
        return known(found.has_value(), kind);
    }

    bool known(bool fine, ImportProblemKind kind)
    {
        if (!fine) {
            problem(kind);
        }
        return true;
    }

    // A company without a person is the customer; of a person it is noted where they work.
    void finishName()
    {
        PersonName name = m_surname.isEmpty() && m_given.isEmpty() ? parsePersonName(m_name)
                                                                   : personName(m_surname, m_given);
        if (!m_name.isEmpty()) {
            name.full = m_name;
        }
        Customer &customer = m_draft.customer;
        if (name.full.isEmpty() && !m_company.isEmpty()) {
            name = parsePersonName(m_company);
            name.full = m_company;
            name.business = true;
        } else if (!m_company.isEmpty() && m_company != name.full) {
            contact(ContactKind::Other, m_company, {}, QStringLiteral("company"));
        }
        customer.kind = m_kind.value_or(name.business ? CustomerKind::Business : CustomerKind::Individual);
        const bool business = customer.kind == CustomerKind::Business;
        customer.surname = business ? QString() : name.surname;
        customer.given = business ? QString() : name.given;
        customer.fullName = name.full;
        m_draft.nameKey = foldedForSearch(name.full);
    }

    void finishAddress()
    {
        const QString address = m_address.join(QStringLiteral(", "));
        contact(ContactKind::Other, address, {}, QStringLiteral("address"));
    }

    void check()
    {
        if (!m_vin.isEmpty()) {
            const VinCheck vin = checkVin(m_vin, m_reader.m_thisYear);
            m_draft.vehicle.vin = vin.normalised;
            if (vin.severity == VinCheck::Severity::BlockingWithOverride &&
                m_draft.vehicle.vinOverrideReason.isEmpty()) {
                m_cell = m_vinCell;
                problem(ImportProblemKind::Vin);
            }
        }
        m_cell = -1;
        if (m_reader.m_kind == ImportKind::Customers && !m_draft.namesCustomer()) {
            problem(ImportProblemKind::NoName);
        }
        if (m_reader.m_kind == ImportKind::Vehicles && !m_draft.namesVehicle()) {
            problem(ImportProblemKind::NoVehicle);
        }
    }

    void problem(ImportProblemKind kind)
    {
        m_draft.problems.append({kind, m_draft.line, static_cast<int>(m_cell) + 1});
    }

    static void join(QString &text, const QString &more)
    {
        text += text.isEmpty() || more.isEmpty() ? more : QLatin1Char('\n') + more;
    }

    const DraftReader &m_reader;
    ImportDraft m_draft;
    qsizetype m_cell = 0;
    qsizetype m_vinCell = 0;
    QString m_vin;
    QString m_name;
    QString m_surname;
    QString m_given;
    QString m_company;
    QStringList m_address;
    std::optional<CustomerKind> m_kind;
};

DraftReader::DraftReader(ImportKind kind, ImportColumns columns, int thisYear)
    : m_kind(kind), m_columns(std::move(columns)), m_thisYear(thisYear)
{}

ImportDraft DraftReader::read(qint64 line, const QStringList &cells) const
{
    return Reading(*this, line, cells).run();
}

} // namespace forecourt
