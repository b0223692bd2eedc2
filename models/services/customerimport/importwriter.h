// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customerimport/importerrorfile.h"
#include "models/services/customerimport/importmatcher.h"

namespace forecourt {

// Turns drafts into rows: finds what is known, completes it, makes the rest, and writes each batch as
// operations of a series. A row is taken whole or goes to the error file. Storage thread, within writeSeries.
class ImportWriter final
{
public:
    ImportWriter(MutationSeries &series, const ImportPlan &plan, ImportErrorFile &errors);

    [[nodiscard]] Result<void> take(QList<ImportDraft> rows);
    [[nodiscard]] const ImportCounts &counts() const { return m_counts; }
    [[nodiscard]] const QList<ImportProblem> &problems() const { return m_problems; }

private:
    struct Found
    {
        std::optional<CustomerId> customer;
        std::optional<VehicleId> vehicle;
        std::optional<ImportProblemKind> problem;
    };

    Result<void> takeRow(ImportDraft &row);
    Result<Found> find(const ImportDraft &row);
    Result<void> findVehicle(const ImportDraft &row, Found &found);
    Result<void> findByName(const ImportDraft &row, Found &found);
    Result<void> checkOwner(Found &found);
    Result<bool> writeCustomer(const ImportDraft &row, Found &found, bool *made);
    Result<bool> writeVehicle(const ImportDraft &row, Found &found, bool *made);
    Result<void> reject(ImportDraft &row, ImportProblemKind kind);
    Result<void> refuse(const ImportDraft &row);

    Result<CustomerCard *> card(const CustomerId &id);
    Result<VehicleCard *> card(const VehicleId &id);
    Result<void> flush();
    Result<void> makeRows();
    Result<void> changeRows();

    MutationSeries &m_series;
    const ImportPlan &m_plan;
    QString m_fileName;
    ImportErrorFile &m_errors;
    ImportMatcher m_matcher;
    ImportCounts m_counts;
    QList<ImportProblem> m_problems;

    // Of the batch at hand.
    std::vector<std::unique_ptr<CustomerCard>> m_customers;
    std::vector<std::unique_ptr<VehicleCard>> m_vehicles;
    QHash<CustomerId, CustomerCard *> m_customerCards;
    QHash<VehicleId, VehicleCard *> m_vehicleCards;
};

} // namespace forecourt
