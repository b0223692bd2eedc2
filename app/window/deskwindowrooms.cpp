// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms of a window, each with what it works on.
#include "app/window/deskadapter.h"
#include "app/window/deskwindow.h"
#include "app/window/peopleadapter.h"
#include "app/window/storeguard.h"
#include "app/window/syncadapter.h"
#include "models/services/appointments/appointmentservice.h"
#include "models/services/attachments/attachmentservice.h"
#include "models/services/customerimport/customerimport.h"
#include "models/services/customers/customerservice.h"
#include "models/services/figures/figuresservice.h"
#include "models/services/leads/leadinbox.h"
#include "models/services/leads/leadservice.h"
#include "models/services/listexport/listexport.h"
#include "models/services/orders/orderservice.h"
#include "models/services/reception/receptionservice.h"
#include "models/services/store/storesettings.h"
#include "models/services/timeline/timelineservice.h"
#include "ui/customers/customersroom.h"
#include "ui/dashboards/figuresroom.h"
#include "ui/leads/leadsroom.h"
#include "ui/orders/orderpage.h"
#include "ui/orders/ordersroom.h"
#include "ui/printing/previewoutput.h"
#include "ui/reception/receptionroom.h"
#include "ui/settings/settingsroom.h"
#include "ui/sync/syncroom.h"

namespace forecourt {

QList<Room *> DeskWindow::makeRooms(DraftStore &drafts)
{
    const Clock &clock = m_desk.clock();
    auto *leads = new LeadsRoom(*m_leads, *m_files, *m_inbox, *m_people);
    auto *orders = new OrdersRoom(*m_orders, *m_people, clock, *m_preview);
    auto *customers = new CustomersRoom(*m_customers, *m_timeline, *m_people, clock);
    customers->setImport(*m_import);
    customers->setMerge(*m_merge);
    customers->setIdentity(m_desk.identity());
    customers->setExport(*m_export, clock);
    leads->setExport(*m_export, clock);
    orders->setExport(*m_export, clock);
    auto *reception = new ReceptionRoom(*m_reception, drafts, *m_preview, m_people);
    reception->setExport(*m_export, *m_people);
    reception->setAttachments(*m_attachments);
    reception->setAppointments(*m_appointments, m_people);
    orders->page()->setAttachments(*m_attachments);
    customers->setAttachments(*m_attachments);
    auto *figures = new FiguresRoom(*m_figures);
    figures->setExport(*m_export, *m_people, clock);
    auto *sync = new SyncRoom(*m_queue, *m_sync, *m_people, clock);
    sync->setExport(*m_export);
    auto *settings =
        new SettingsRoom(*m_store, *m_deskPort, *m_people, &m_guard->backups(), &m_people->service());
    settings->setExport(*m_export, clock);
    return {leads, reception, orders, customers, figures, sync, settings};
}

} // namespace forecourt
