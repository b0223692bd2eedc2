// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/figuresroom.h"

#include "models/domain/whendone.h"
#include "ui/dashboards/chartcard.h"
#include "ui/dashboards/figurerecords.h"
#include "ui/dashboards/figuretile.h"
#include "ui/dashboards/figurewords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"

#include <QApplication>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QScrollArea>
#include <QSettings>
#include <QStackedLayout>

namespace forecourt {

FiguresRoom::FiguresRoom(FiguresService &figures, QWidget *parent)
    : Room(parent)
    , m_figures(figures)
    , m_sides(new QHBoxLayout(this))
    , m_page(new QVBoxLayout)
    , m_header(new QHBoxLayout)
    , m_tileGrid(new QGridLayout)
    , m_pair(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_body(new QStackedLayout)
    , m_scroll(new QScrollArea)
    , m_title(new Label(TextRole::Title))
    , m_rangeText(new Label(TextRole::Muted))
    , m_periods(new QButtonGroup(this))
    , m_sources(new ChartCard)
    , m_response(new ChartCard)
    , m_days(new ChartCard)
    , m_state(new Placeholder)
    , m_records(new FigureRecords(figures))
{
    m_sources->setObjectName(QStringLiteral("sources"));
    m_response->setObjectName(QStringLiteral("response"));
    m_days->setObjectName(QStringLiteral("days"));
    m_records->setObjectName(QStringLiteral("records"));
    buildHeader();
    build();
    connectAll();
    addCommand({QKeySequence(Qt::Key_Return),
                [] { return tr("Show the records behind a number, or open one"); },
                {},
                {}});
    FiguresRoom::restyle();
    FiguresRoom::retranslate();
}

void FiguresRoom::buildHeader()
{
    m_header->addWidget(m_title);
    for (int i = 0; i < kPeriods; ++i) {
        auto *chip = new Chip({});
        m_chips.at(static_cast<std::size_t>(i)) = chip;
        m_periods->addButton(chip, i);
        m_header->addWidget(chip);
    }
    m_chips.front()->setChecked(true);
    m_header->addWidget(m_rangeText, 1);
    m_rangeText->setElided(true);
}

void FiguresRoom::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    for (auto &tile : m_tiles) {
        tile = new FigureTile(content); // in the order of reading, which is that of Tab
    }
    column->addLayout(m_tileGrid);
    m_pair->addWidget(m_sources, 1);
    m_pair->addWidget(m_response, 1);
    column->addLayout(m_pair);
    column->addWidget(m_days);
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_body->addWidget(m_state);
    m_body->addWidget(m_scroll);
    m_page->addLayout(m_header);
    m_page->addLayout(m_body, 1);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(0);
    m_sides->addLayout(m_page, 1);
    m_sides->addWidget(m_records);
    m_records->hide();
}

void FiguresRoom::connectAll()
{
    connect(m_periods, &QButtonGroup::idToggled, this,
            [this](int, bool checked) { checked ? load() : void(); });
    for (int i = 0; i < kTiles; ++i) {
        connect(m_tiles.at(static_cast<std::size_t>(i)), &FigureTile::clicked, this,
                [this, i] { select(selectionOf(i)); });
    }
    for (ChartCard *card : {m_sources, m_response, m_days}) {
        connect(card, &ChartCard::selected, this, &FiguresRoom::select);
    }
    connect(m_records, &FigureRecords::openRequested, this, &FiguresRoom::openRequested);
    connect(m_records, &FigureRecords::closed, this, &FiguresRoom::closeRecords);
    connect(m_state, &Placeholder::actionTriggered, this, &FiguresRoom::load);
    connect(&m_figures, &FiguresService::changed, this, [this] { m_active ? load() : void(); });
}

void FiguresRoom::activate()
{
    m_active = true;
    load();
    if (!isAncestorOf(QApplication::focusWidget())) {
        m_periods->checkedButton()->setFocus(Qt::OtherFocusReason);
    }
}

void FiguresRoom::setPeriod(FigurePeriod period)
{
    m_periods->button(static_cast<int>(period))->setChecked(true);
}

void FiguresRoom::load()
{
    const int ticket = ++m_ticket;
    const auto period = static_cast<FigurePeriod>(qMax(0, m_periods->checkedId()));
    whenDone(m_figures.figures(period), this, [this, ticket](const Result<Figures> &figures) {
        if (ticket == m_ticket) {
            take(figures);
        }
    });
}

void FiguresRoom::take(const Result<Figures> &figures)
{
    if (!figures) {
        showState(&figures.error());
        return;
    }
    m_shown = *figures;
    m_loaded = true;
    showFigures();
    showState();
    if (m_records->isVisibleTo(this)) {
        m_records->reload(m_shown.range);
    }
}

void FiguresRoom::showState(const Error *error)
{
    m_state->setAction({});
    m_state->setDetail({});
    const bool empty = m_shown.leads == 0 && m_shown.opened == 0 && m_shown.delivered == 0;
    if (error != nullptr) {
        m_state->setIconName(QStringLiteral("exclamation-octagon"), Tone::Bad);
        m_state->setSentence(tr("The figures could not be counted."));
        m_state->setDetail(tr("Nothing was lost."));
        m_state->setAction(tr("Try again"));
    } else if (!m_loaded) {
        m_state->setIconName(QStringLiteral("hourglass-split"));
        m_state->setSentence(tr("Counting…"));
    } else {
        m_state->setIconName(QStringLiteral("bar-chart"));
        m_state->setSentence(tr("No leads and no orders in this period"));
        m_state->setDetail(
            tr("Choose another period above. Figures fill by themselves as leads and orders come in."));
    }
    const bool figures = error == nullptr && m_loaded && !empty;
    m_body->setCurrentWidget(figures ? static_cast<QWidget *>(m_scroll) : m_state);
}

FigureSelection FiguresRoom::selectionOf(int tile) const
{
    using Of = FigureSelection::Of;
    constexpr std::array<Of, kTiles> kOf{Of::ValidLeads, Of::Answered, Of::WithinSla, Of::Opened,
                                         Of::Delivered};
    FigureSelection selection;
    selection.of = kOf.at(static_cast<std::size_t>(tile));
    return selection;
}

void FiguresRoom::select(const FigureSelection &selection)
{
    if (!m_records->isVisibleTo(this)) {
        m_cameFrom = QApplication::focusWidget();
    }
    m_records->showRecords(m_shown.range, selection);
    m_records->show();
    arrange();
    m_records->view()->setFocus(Qt::OtherFocusReason);
}

void FiguresRoom::closeRecords()
{
    m_records->hide();
    arrange();
    if (m_cameFrom != nullptr && isAncestorOf(m_cameFrom)) {
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    } else {
        m_periods->checkedButton()->setFocus(Qt::OtherFocusReason);
    }
}

bool FiguresRoom::stepBack()
{
    if (!m_records->isVisibleTo(this)) {
        return false;
    }
    closeRecords();
    return true;
}

void FiguresRoom::showFigures()
{
    m_rangeText->setText(FigureWords::range(m_shown.range));
    showTiles();
    showSources();
    showResponse();
    showDays();
    arrange();
}

void FiguresRoom::showTiles()
{
    const ResponseFigure &response = m_shown.response;
    const auto basis = [](int part, int whole) {
        return FigureWords::number(part) + QStringLiteral(" / ") + FigureWords::number(whole);
    };
    m_tiles[0]->setFigure(FigureWords::number(m_shown.validLeads),
                          tr("%1 of all, %2")
                              .arg(FigureWords::percent(m_shown.validLeads, m_shown.leads),
                                   basis(m_shown.validLeads, m_shown.leads)));
    m_tiles[1]->setFigure(response.medianMs ? FigureWords::duration(*response.medianMs) : QStringLiteral("–"),
                          tr("answered %1").arg(basis(response.answered, response.leads)));
    m_tiles[2]->setFigure(FigureWords::percent(response.withinSla, response.decided),
                          basis(response.withinSla, response.decided));
    m_tiles[3]->setFigure(FigureWords::number(m_shown.opened), FigureWords::range(m_shown.range));
    m_tiles[4]->setFigure(FigureWords::number(m_shown.delivered), FigureWords::range(m_shown.range));
}

void FiguresRoom::showSources()
{
    ChartData parts;
    parts.kind = ChartData::Kind::Bars;
    parts.series = {{tr("Valid"), {}, Tone::Accent}, {tr("Invalid"), {}, Tone::Neutral}};
    QList<FigureLine> lines;
    for (const SourceFigure &figure : m_shown.sources) {
        parts.categories.append(FigureWords::source(figure.source));
        parts.series[0].values.append(figure.valid);
        parts.series[1].values.append(figure.invalid);
        FigureSelection valid{FigureSelection::Of::ValidLeads, figure.source, {}, {}};
        FigureSelection invalid{FigureSelection::Of::InvalidLeads, figure.source, {}, {}};
        lines.append(
            {FigureWords::source(figure.source),
             {{FigureWords::number(figure.valid), valid}, {FigureWords::number(figure.invalid), invalid}}});
    }
    m_sources->setContent(parts, lines);
}

void FiguresRoom::showResponse()
{
    ChartData parts;
    parts.kind = ChartData::Kind::Bars;
    parts.series = {{tr("Leads"), {}, Tone::Accent}};
    QList<FigureLine> lines;
    for (int i = 0; i < kResponseBuckets; ++i) {
        const auto bucket = static_cast<ResponseBucket>(i);
        const int count = m_shown.response.buckets.at(static_cast<std::size_t>(i));
        parts.categories.append(FigureWords::bucket(bucket));
        parts.series[0].values.append(count);
        lines.append({FigureWords::bucket(bucket),
                      {{FigureWords::number(count), {FigureSelection::Of::Bucket, {}, bucket, {}}},
                       {FigureWords::percent(count, m_shown.response.leads),
                        {FigureSelection::Of::Bucket, {}, bucket, {}}}}});
    }
    m_response->setContent(parts, lines);
}

void FiguresRoom::showDays()
{
    ChartData parts;
    parts.kind = ChartData::Kind::Days;
    parts.series = {{tr("Opened"), {}, Tone::Accent}, {tr("Delivered"), {}, Tone::Ok}};
    QList<FigureLine> lines;
    for (const DayFigure &figure : m_shown.days) {
        parts.days.append(figure.day);
        parts.series[0].values.append(figure.opened);
        parts.series[1].values.append(figure.delivered);
        lines.append(
            {FigureWords::day(figure.day),
             {{FigureWords::number(figure.opened), {FigureSelection::Of::Opened, {}, {}, figure.day}},
              {FigureWords::number(figure.delivered),
               {FigureSelection::Of::Delivered, {}, {}, figure.day}}}});
    }
    m_days->setContent(parts, lines);
}

void FiguresRoom::arrange()
{
    const Tokens &t = tokens(this);
    const int room = width() - (m_records->isVisibleTo(this) ? t.listWidth : 0);
    m_pair->setDirection(room >= 3 * t.listWidth ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    int widest = t.listWidth / 2;
    for (const FigureTile *tile : m_tiles) {
        widest = qMax(widest, tile->sizeHint().width() + t.space(3));
    }
    const int columns = qBound(2, room / widest, kTiles);
    for (int i = 0; i < kTiles; ++i) {
        m_tileGrid->addWidget(m_tiles.at(static_cast<std::size_t>(i)), i / columns, i % columns);
    }
    for (int i = 0; i < kTiles; ++i) {
        m_tileGrid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

void FiguresRoom::resizeEvent(QResizeEvent *event)
{
    Room::resizeEvent(event);
    arrange();
}

void FiguresRoom::saveState(QSettings &settings) const
{
    settings.setValue(QStringLiteral("figures/period"), m_periods->checkedId());
}

void FiguresRoom::restoreState(QSettings &settings)
{
    const int period = settings.value(QStringLiteral("figures/period"), 0).toInt();
    setPeriod(static_cast<FigurePeriod>(qBound(0, period, kPeriods - 1)));
}

void FiguresRoom::restyle()
{
    const Tokens &t = tokens(this);
    m_page->setContentsMargins(t.space(5), t.space(4), t.space(5), t.space(4));
    m_page->setSpacing(t.space(3));
    m_header->setSpacing(t.space(2));
    m_tileGrid->setSpacing(t.space(3));
    m_pair->setSpacing(t.space(3));
    m_scroll->widget()->layout()->setSpacing(t.space(3));
    m_records->setFixedWidth(t.listWidth);
    arrange();
}

void FiguresRoom::retranslate()
{
    m_title->setText(title());
    for (int i = 0; i < kPeriods; ++i) {
        m_chips.at(static_cast<std::size_t>(i))->setText(FigureWords::period(static_cast<FigurePeriod>(i)));
    }
    const QString clock =
        tr("Counted in the opening hours of the store, from receiving the lead to the first personal "
           "call; automatic replies and wrong numbers do not count.");
    m_tiles[0]->setDefinition(tr("Valid leads"),
                              tr("Leads received in the period that are not fake, doubled or with a "
                                 "wrong number, of all leads received."));
    m_tiles[1]->setDefinition(tr("Median first response"),
                              tr("Half of the answered valid leads were answered faster. ") + clock);
    m_tiles[2]->setDefinition(
        tr("Answered in time"),
        tr("Valid leads answered within the time allowed for their source, of those answered or "
           "too late. Leads whose time still runs do not count yet. ") +
            clock);
    m_tiles[3]->setDefinition(tr("Orders opened"), tr("Service orders opened in the period."));
    m_tiles[4]->setDefinition(tr("Orders delivered"),
                              tr("Cars handed over in the period, whenever their order was "
                                 "opened."));
    m_sources->setTitle(tr("Leads by source"), {},
                        tr("Every lead received in the period, by where it came from."));
    m_sources->setHeaders({tr("Source"), tr("Valid"), tr("Invalid")});
    m_response->setTitle(tr("Time to first response"), {},
                         tr("Valid leads received in the period. ") + clock);
    m_response->setHeaders({tr("Answered"), tr("Leads"), tr("Share")});
    m_days->setTitle(tr("Orders by day"), {}, tr("By the calendar day of the store."));
    m_days->setHeaders({tr("Day"), tr("Opened"), tr("Delivered")});
    m_loaded ? showFigures() : void();
    showState();
    Q_EMIT titleChanged();
}

} // namespace forecourt
