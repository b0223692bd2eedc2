// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The room's way to export what stands behind its charts and numbers.
#include "models/services/listexport/exporttables.h"
#include "ui/dashboards/chartcard.h"
#include "ui/dashboards/figurerecords.h"
#include "ui/dashboards/figuresroom.h"
#include "ui/dashboards/figurewords.h"
#include "ui/exports/listexporter.h"

#include <QApplication>

namespace forecourt {

void FiguresRoom::setExport(ListExport &exporter, const PeoplePort &people, const Clock &clock)
{
    auto *writer = new ListExporter(exporter, people, clock, this);
    connect(writer, &ListExporter::message, this, &FiguresRoom::message);
    const auto loaded = [this] {
        return m_loaded;
    };
    const QString icon = QStringLiteral("download");
    addCommand({ListExporter::keys(), [] { return tr("Export the list or table in front"); },
                [this, writer] { writer->choose([offer = exportOffer()] { return offer; }); }, loaded, icon});
    const std::pair<ChartCard *, std::function<QString()>> tables[] = {
        {m_sources,
         [] {
             return tr("Export leads by source");
         }},
        {m_response,
         [] {
             return tr("Export times to first response");
         }},
        {m_days, [] {
             return tr("Export orders by day");
         }}};
    for (const auto &[card, text] : tables) {
        addCommand(
            {{},
             text,
             [this, writer, card = card] { writer->choose([this, card] { return tableOffer(card); }); },
             loaded,
             icon});
    }
}

// The list beside the charts where there is one, else the table with the keyboard, else the first.
ExportOffer FiguresRoom::exportOffer() const
{
    if (m_records->isVisibleTo(this)) {
        const FigureSelection &selection = m_records->selection();
        return {exporttables::figureRecords(m_figures, m_shown.range, selection),
                FigureWords::selection(selection),
                {}};
    }
    const QWidget *focus = QApplication::focusWidget();
    for (const ChartCard *card : {m_response, m_days}) {
        if (focus != nullptr && card->isAncestorOf(focus)) {
            return tableOffer(card);
        }
    }
    return tableOffer(m_sources);
}

ExportOffer FiguresRoom::tableOffer(const ChartCard *card) const
{
    if (card == m_response) {
        return {exporttables::firstResponse(m_shown), tr("Time to first response"), {}};
    }
    if (card == m_days) {
        return {exporttables::orderDays(m_shown), tr("Orders by day"), {}};
    }
    return {exporttables::leadSources(m_shown), tr("Leads by source"), {}};
}

} // namespace forecourt
