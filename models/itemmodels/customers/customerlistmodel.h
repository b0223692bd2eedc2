// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/itemmodels/recordlistmodel.h"
#include "models/services/customers/customerservice.h"

#include <QTimeZone>

namespace forecourt {

// The list of customers (RowRole): name, number and plate, and when something last happened. Words come from
// the interface. `clock` must outlive it.
class CustomerListModel final : public RecordListModel<CustomerRow>
{
public:
    struct Words
    {
        QString inHouse;
        QString noVehicle;
        QTimeZone zone = QTimeZone::systemTimeZone(); // in which times are shown
    };

    explicit CustomerListModel(const Clock &clock, QObject *parent = nullptr);

    void setWords(const Words &words);
    // Number and plate as people write them.
    [[nodiscard]] static QString detailOf(const CustomerRow &row, const QString &noVehicle = {});

protected:
    [[nodiscard]] QVariant cell(const CustomerRow &row, int column, int role) const override;

private:
    [[nodiscard]] QString lastSeen(qint64 at) const;

    const Clock &m_clock;
    Words m_words;
};

} // namespace forecourt
