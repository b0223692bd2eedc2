// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/itemmodels/recordlistmodel.h"
#include "models/itemmodels/roles.h"
#include "models/services/appointments/appointmentlist.h"

namespace forecourt {

// Appointments in the order of time.
class AppointmentModel final : public RecordListModel<AppointmentEntry>
{
    Q_OBJECT

public:
    // `clock` must outlive the model.
    explicit AppointmentModel(const Clock &clock, QObject *parent = nullptr);

    void retranslate() { repaintAll(); }

protected:
    [[nodiscard]] QVariant cell(const AppointmentEntry &entry, int column, int role) const override;

private:
    const Clock &m_clock;
};

} // namespace forecourt
