// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/recordlistmodel.h"
#include "models/services/reception/candidate.h"

namespace forecourt {

// Who may be standing at the counter: plate and name in bold, car and number below. Needs no words.
class CandidateModel final : public RecordListModel<Candidate>
{
    Q_OBJECT

public:
    using RecordListModel::RecordListModel;

protected:
    [[nodiscard]] QVariant cell(const Candidate &candidate, int column, int role) const override;
};

} // namespace forecourt
