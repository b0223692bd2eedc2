// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The room's way to export its lists.
#include "models/services/listexport/exporttables.h"
#include "ui/exports/listexporter.h"
#include "ui/sync/syncroom.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

void SyncRoom::setExport(ListExport &exporter)
{
    auto *writer = new ListExporter(exporter, m_people, m_clock, this);
    connect(writer, &ListExporter::message, this, &SyncRoom::message);
    addCommand({ListExporter::keys(),
                [] { return tr("Export the list of conflicts or changes"); },
                [this, writer] { writer->choose([this] { return exportOffer(); }); },
                {},
                QStringLiteral("download")});
}

ExportOffer SyncRoom::exportOffer() const
{
    const QTimeZone &zone = StoreTime::zone();
    switch (m_model->scope()) {
    case SyncScope::Conflicts:
        return {exporttables::conflicts(m_service, zone), tr("To decide"), {}};
    case SyncScope::Refused:
        return {exporttables::queued(m_service, QueuedKind::Refused, zone), tr("Refused"), {}};
    case SyncScope::Closed:
        return {exporttables::queued(m_service, QueuedKind::Closed, zone), tr("Closed"), {}};
    case SyncScope::Waiting:
        break;
    }
    return {exporttables::queued(m_service, QueuedKind::Waiting, zone), tr("Waiting"), {}};
}

} // namespace forecourt
