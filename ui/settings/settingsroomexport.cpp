// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The room's way to export the list of staff.
#include "models/services/listexport/exporttables.h"
#include "ui/exports/listexporter.h"
#include "ui/settings/settingsroom.h"
#include "ui/shell/peopleport.h"

namespace forecourt {

void SettingsRoom::setExport(ListExport &exporter, const Clock &clock)
{
    auto *writer = new ListExporter(exporter, m_people, clock, this);
    connect(writer, &ListExporter::message, this, &SettingsRoom::message);
    const auto offer = [this] {
        return ExportOffer{exporttables::staff(m_settings), tr("Staff"), {}};
    };
    addCommand({ListExporter::keys(),
                [] { return tr("Export the list of staff"); },
                [writer, offer] { writer->choose(offer); },
                {},
                QStringLiteral("download")});
}

} // namespace forecourt
