// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The room's way to export its list.
#include "models/services/listexport/exporttables.h"
#include "ui/exports/listexporter.h"
#include "ui/reception/appointmentsview.h"
#include "ui/reception/checkinpage.h"
#include "ui/reception/receptionroom.h"
#include "ui/widgets/storetime.h"

namespace forecourt {

QString ReceptionRoom::scopeText() const
{
    switch (m_scope) {
    case QueueScope::Waiting:
        return tr("Waiting");
    case QueueScope::InReception:
        return tr("In reception");
    case QueueScope::Today:
        break;
    }
    return tr("Today");
}

void ReceptionRoom::setAttachments(AttachmentService &attachments)
{
    m_page->setAttachments(attachments);
}

void ReceptionRoom::setExport(ListExport &exporter, const PeoplePort &people)
{
    auto *writer = new ListExporter(exporter, people, m_reception.clock(), this);
    connect(writer, &ListExporter::message, this, &ReceptionRoom::message);
    const auto offer = [this] {
        if (showsAppointments()) {
            return m_appointments->exportOffer();
        }
        return ExportOffer{exporttables::visits(m_reception, m_scope, StoreTime::zone()),
                           tr("%1 - %2").arg(title(), scopeText()),
                           {}};
    };
    addCommand({ListExporter::keys(),
                [this] {
                    return showsAppointments() ? tr("Export the list of appointments")
                                               : tr("Export the list of arrivals");
                },
                [writer, offer] { writer->choose(offer); },
                {},
                QStringLiteral("download")});
}

} // namespace forecourt
