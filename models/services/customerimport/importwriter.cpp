// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importwriter.h"

#include "models/domain/text.h"

#include <QFileInfo>

namespace forecourt {

namespace {

// Well below OperationLimits, because lengths are guessed before they are encoded.
constexpr qsizetype kRowsPerOperation = 1'000;
constexpr qsizetype kBytesPerOperation = 500 * 1024;
constexpr size_t kEditsPerOperation = 300;

qsizetype roughBytes(const NewRow &row)
{
    constexpr qsizetype kFrame = 80;
    constexpr qsizetype kPerCell = 26;
    constexpr qsizetype kPerCharacter = 3; // in UTF-8
    qsizetype bytes = kFrame;
    for (const CellValue &value : row.cells) {
        bytes += kPerCell + (value.isText() ? value.text().size() * kPerCharacter : 0);
    }
    return bytes;
}

// Rows of one record stay together, so that the server never has a contact without its customer.
class RowPacker final
{
public:
    explicit RowPacker(MutationSeries &series) : m_series(series) {}

    Result<void> add(const QList<NewRow> &rows)
    {
        qsizetype bytes = 0;
        for (const NewRow &row : rows) {
            bytes += roughBytes(row);
        }
        const bool full =
            m_rows.size() + rows.size() > kRowsPerOperation || m_bytes + bytes > kBytesPerOperation;
        if (full) {
            FORECOURT_TRY(write());
        }
        m_rows += rows;
        m_bytes += bytes;
        return {};
    }

    Result<void> write()
    {
        FORECOURT_TRY(m_series.create(m_rows));
        m_rows.clear();
        m_bytes = 0;
        return {};
    }

private:
    MutationSeries &m_series;
    QList<NewRow> m_rows;
    qsizetype m_bytes = 0;
};

template <typename Cards> Result<void> changeAll(MutationSeries &series, const Cards &cards)
{
    for (size_t from = 0; from < cards.size(); from += kEditsPerOperation) {
        const size_t to = std::min(cards.size(), from + kEditsPerOperation);
        FORECOURT_TRY(series.edit([&](Mutation &mutation) -> Result<void> {
            for (size_t i = from; i < to; ++i) {
                FORECOURT_TRY(writeChanges(*cards[i], mutation));
            }
            return {};
        }));
    }
    return {};
}

} // namespace

ImportWriter::ImportWriter(MutationSeries &series, const ImportPlan &plan, ImportErrorFile &errors)
    : m_series(series)
    , m_plan(plan)
    , m_fileName(QFileInfo(plan.path).fileName())
    , m_errors(errors)
    , m_matcher(series.database())
{}

Result<void> ImportWriter::take(QList<ImportDraft> rows)
{
    FORECOURT_TRY(m_matcher.prepare(rows));
    for (ImportDraft &row : rows) {
        ++m_counts.rows;
        FORECOURT_TRY(row.problems.isEmpty() ? takeRow(row) : refuse(row));
    }
    return flush();
}

Result<void> ImportWriter::takeRow(ImportDraft &row)
{
    FORECOURT_ASSIGN(Found found, find(row));
    if (found.problem) {
        return reject(row, *found.problem);
    }
    bool madeCustomer = false;
    bool madeVehicle = false;
    bool changed = false;
    if (row.namesCustomer()) {
        FORECOURT_ASSIGN(changed, writeCustomer(row, found, &madeCustomer));
    }
    if (row.namesVehicle()) {
        FORECOURT_ASSIGN(const bool also, writeVehicle(row, found, &madeVehicle));
        changed = changed || also;
    }
    const bool made = m_plan.kind == ImportKind::Vehicles ? madeVehicle : madeCustomer;
    ++(made ? m_counts.created : changed ? m_counts.completed : m_counts.unchanged);
    return {};
}

Result<ImportWriter::Found> ImportWriter::find(const ImportDraft &row)
{
    Found found;
    if (row.namesVehicle()) {
        FORECOURT_TRY(findVehicle(row, found));
    }
    if (!found.problem && row.namesCustomer()) {
        found.customer = m_matcher.byContact(row);
        if (!found.customer && !row.hasIdentity() && !row.nameKey.isEmpty()) {
            FORECOURT_TRY(findByName(row, found));
        }
        if (!found.problem && found.vehicle) {
            FORECOURT_TRY(checkOwner(found));
        }
    }
    return found;
}

Result<void> ImportWriter::findVehicle(const ImportDraft &row, Found &found)
{
    std::optional<VehicleId> byVin;
    std::optional<VehicleId> carrier;
    if (!row.vehicle.vin.isEmpty()) {
        byVin = m_matcher.byVin(row.vehicle.vin);
    }
    if (!row.plate.isEmpty() && row.plateKind != PlateKind::None) {
        carrier = m_matcher.byPlate(row.plate);
    }
    found.vehicle = byVin ? byVin : carrier;
    if (!carrier || row.vehicle.vin.isEmpty()) {
        return {};
    }
    FORECOURT_ASSIGN(const VehicleCard *known, card(*carrier));
    const bool other = byVin ? *byVin != *carrier : !known->after.vin.isEmpty();
    if (other) {
        found.problem = ImportProblemKind::PlateTaken;
    }
    return {};
}

// Only a name: the owner of the car by that name; of a list of customers, somebody else of whom no more is
// known than the name; for a car, the one customer of that name.
Result<void> ImportWriter::findByName(const ImportDraft &row, Found &found)
{
    QList<CustomerId> same;
    for (const CustomerId &id : m_matcher.byName(row.nameKey)) {
        FORECOURT_ASSIGN(const CustomerCard *known, card(id));
        if (foldedForSearch(known->after.fullName) != row.nameKey) {
            continue;
        }
        if (found.vehicle) {
            FORECOURT_ASSIGN(const VehicleCard *vehicle, card(*found.vehicle));
            for (const Ownership &owner : vehicle->owners) {
                if (owner.customer == id) {
                    found.customer = id;
                    return {};
                }
            }
        }
        if (m_plan.kind == ImportKind::Vehicles || !known->hasIdentity()) {
            same.append(id);
        }
    }
    if (m_plan.kind == ImportKind::Vehicles && same.size() > 1) {
        found.problem = ImportProblemKind::SeveralOwners;
    } else if (!same.isEmpty()) {
        found.customer = *std::min_element(same.begin(), same.end());
    }
    return {};
}

Result<void> ImportWriter::checkOwner(Found &found)
{
    FORECOURT_ASSIGN(const VehicleCard *vehicle, card(*found.vehicle));
    bool owned = false;
    for (const Ownership &owner : vehicle->owners) {
        if (found.customer && owner.customer == *found.customer) {
            return {};
        }
        owned = owned || owner.role == OwnershipRole::Owner;
    }
    if (owned) {
        found.problem = ImportProblemKind::OwnerDiffers;
    }
    return {};
}

Result<bool> ImportWriter::writeCustomer(const ImportDraft &row, Found &found, bool *made)
{
    CustomerCard *known = nullptr;
    if (found.customer) {
        FORECOURT_ASSIGN(known, card(*found.customer));
    } else {
        m_customers.push_back(std::make_unique<CustomerCard>());
        known = m_customers.back().get();
        known->fresh = true;
        known->after.id = CustomerId(m_series.newId());
        known->after.kind = row.customer.kind;
        known->after.createdAt = m_series.nowMs();
        m_customerCards.insert(known->after.id, known);
        found.customer = known->after.id;
        *made = true;
    }
    const bool consented = known->consents;
    const bool changed = known->complete(row);
    if (known->consents && !consented) {
        known->evidence = QStringLiteral("%1:%2").arg(m_fileName).arg(row.line);
    }
    if (changed) {
        m_matcher.learn(*known);
    }
    return changed || *made;
}

Result<bool> ImportWriter::writeVehicle(const ImportDraft &row, Found &found, bool *made)
{
    VehicleCard *known = nullptr;
    if (found.vehicle) {
        FORECOURT_ASSIGN(known, card(*found.vehicle));
    } else {
        m_vehicles.push_back(std::make_unique<VehicleCard>());
        known = m_vehicles.back().get();
        known->fresh = true;
        known->after.id = VehicleId(m_series.newId());
        known->after.createdAt = m_series.nowMs();
        m_vehicleCards.insert(known->after.id, known);
        *made = true;
    }
    bool changed = known->complete(row, m_series.nowMs());
    if (found.customer) {
        known->give(*found.customer, m_series.nowMs(), &changed);
    }
    if (changed) {
        m_matcher.learn(*known);
    }
    return changed || *made;
}

Result<void> ImportWriter::reject(ImportDraft &row, ImportProblemKind kind)
{
    row.problems.append({kind, row.line, 0});
    return refuse(row);
}

Result<void> ImportWriter::refuse(const ImportDraft &row)
{
    ++m_counts.rejected;
    for (const ImportProblem &problem : row.problems) {
        if (m_problems.size() < ImportReport::kProblems) {
            m_problems.append(problem);
        }
    }
    return m_errors.add(row);
}

Result<CustomerCard *> ImportWriter::card(const CustomerId &id)
{
    CustomerCard *&known = m_customerCards[id];
    if (known == nullptr) {
        FORECOURT_ASSIGN(CustomerCard loaded, loadCustomerCard(m_series.database(), id));
        m_customers.push_back(std::make_unique<CustomerCard>(std::move(loaded)));
        known = m_customers.back().get();
    }
    return known;
}

Result<VehicleCard *> ImportWriter::card(const VehicleId &id)
{
    VehicleCard *&known = m_vehicleCards[id];
    if (known == nullptr) {
        FORECOURT_ASSIGN(VehicleCard loaded, loadVehicleCard(m_series.database(), id));
        m_vehicles.push_back(std::make_unique<VehicleCard>(std::move(loaded)));
        known = m_vehicles.back().get();
    }
    return known;
}

Result<void> ImportWriter::flush()
{
    std::erase_if(m_customers, [](const auto &each) { return !each->isChanged(); });
    std::erase_if(m_vehicles, [](const auto &each) { return !each->isChanged(); });
    FORECOURT_TRY(makeRows());
    FORECOURT_TRY(changeRows());
    m_customers.clear();
    m_vehicles.clear();
    m_customerCards.clear();
    m_vehicleCards.clear();
    return {};
}

Result<void> ImportWriter::makeRows()
{
    RowPacker packer(m_series);
    for (const auto &each : m_customers) {
        FORECOURT_TRY(packer.add(newRows(*each, m_series)));
    }
    for (const auto &each : m_vehicles) {
        FORECOURT_TRY(packer.add(newRows(*each, m_series)));
    }
    FORECOURT_TRY(packer.write());
    return m_series.writeMade(); // the next rows may be of the same people
}

Result<void> ImportWriter::changeRows()
{
    FORECOURT_TRY(changeAll(m_series, m_customers));
    return changeAll(m_series, m_vehicles);
}

} // namespace forecourt
