// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The room's way to export its list.
#include "models/services/listexport/exporttables.h"
#include "ui/exports/listexporter.h"
#include "ui/leads/leadlistpane.h"
#include "ui/leads/leadsroom.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

void LeadsRoom::setExport(ListExport &exporter, const Clock &clock)
{
    auto *writer = new ListExporter(exporter, m_people, clock, this);
    connect(writer, &ListExporter::message, this, &LeadsRoom::message);
    const auto offer = [this] {
        return ExportOffer{exporttables::leads(m_service, m_list->query(), StoreTime::zone()), tr("Leads"),
                           m_list->exportColumns()};
    };
    addCommand({ListExporter::keys(),
                [] { return tr("Export the list of leads"); },
                [writer, offer] { writer->choose(offer); },
                {},
                QStringLiteral("download")});
}

} // namespace forecourt
