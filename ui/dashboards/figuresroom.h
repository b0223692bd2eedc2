// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/figures/figuretablemodel.h"
#include "models/services/figures/figuresservice.h"
#include "ui/shell/room.h"

#include <QPointer>

#include <array>

class QBoxLayout;
class QButtonGroup;
class QGridLayout;
class QHBoxLayout;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace forecourt {

class Chip;
class ChartCard;
class Clock;
class FigureRecords;
class FigureTile;
class Label;
class ListExport;
class PeoplePort;
class Placeholder;
struct ExportOffer;

// Few numbers, each with its definition and the records behind it: leads by source, time to first response,
// orders opened and delivered by day.
class FiguresRoom final : public Room
{
    Q_OBJECT

public:
    // `figures` must outlive the room.
    explicit FiguresRoom(FiguresService &figures, QWidget *parent = nullptr);

    // Offers to export its tables and lists; without it the room does not. All must outlive the room.
    void setExport(ListExport &exporter, const PeoplePort &people, const Clock &clock);

    [[nodiscard]] QString id() const override { return QStringLiteral("figures"); }
    [[nodiscard]] QString title() const override { return tr("Figures"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("bar-chart"); }
    void activate() override;
    void deactivate() override { m_active = false; }
    bool stepBack() override;
    void saveState(QSettings &settings) const override;
    void restoreState(QSettings &settings) override;

    void setPeriod(FigurePeriod period);
    void select(const FigureSelection &selection); // shows the list behind a number

protected:
    void resizeEvent(QResizeEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    static constexpr int kTiles = 5;
    static constexpr int kPeriods = 4;

    void build();
    void buildHeader();
    void connectAll();
    void arrange();
    void load();
    void take(const Result<Figures> &figures);
    void showState(const Error *error = nullptr);
    void showFigures();
    void showTiles();
    void showSources();
    void showResponse();
    void showDays();
    void closeRecords();
    [[nodiscard]] FigureSelection selectionOf(int tile) const;
    [[nodiscard]] ExportOffer exportOffer() const;
    [[nodiscard]] ExportOffer tableOffer(const ChartCard *card) const;

    FiguresService &m_figures;
    QHBoxLayout *m_sides;
    QVBoxLayout *m_page;
    QHBoxLayout *m_header;
    QGridLayout *m_tileGrid;
    QBoxLayout *m_pair;
    QStackedLayout *m_body;
    QScrollArea *m_scroll;
    Label *m_title;
    Label *m_rangeText;
    QButtonGroup *m_periods;
    std::array<Chip *, kPeriods> m_chips{};
    std::array<FigureTile *, kTiles> m_tiles{};
    ChartCard *m_sources;
    ChartCard *m_response;
    ChartCard *m_days;
    Placeholder *m_state;
    FigureRecords *m_records;
    QPointer<QWidget> m_cameFrom; // where the keyboard was when the list opened
    Figures m_shown;
    bool m_loaded = false;
    bool m_active = false;
    int m_ticket = 0;
};

} // namespace forecourt
