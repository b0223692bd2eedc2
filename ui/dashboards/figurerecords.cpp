// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboards/figurerecords.h"

#include "models/itemmodels/roles.h"
#include "ui/dashboards/figurerecordsmodel.h"
#include "ui/dashboards/figurewords.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/counttext.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/listview.h"
#include "ui/widgets/placeholder.h"

#include <QBoxLayout>

namespace forecourt {

FigureRecords::FigureRecords(FiguresService &figures, QWidget *parent)
    : KitWidget(parent)
    , m_figures(figures)
    , m_model(new FigureRecordsModel(this))
    , m_list(new ListPane)
    , m_state(new Placeholder)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    m_list->setPlaceholder(m_state);
    m_list->setModel(m_model);
    m_model->onLoaded([this] { showState(); });
    m_model->onFailed([this](const Error &error) { showState(&error); });
    connect(m_list, &ListPane::actionTriggered, this, &FigureRecords::closed);
    connect(m_list, &ListPane::activated, this, [this](const QModelIndex &index) {
        Q_EMIT openRequested(index.data(RowRole::Kind).toString(), index.data(RowRole::Id).toUuid());
    });
    connect(m_state, &Placeholder::actionTriggered, this, &FigureRecords::ask);
    FigureRecords::retranslate();
}

ListView *FigureRecords::view() const
{
    return m_list->view();
}

int FigureRecords::count() const
{
    return m_model->rowCount();
}

void FigureRecords::showRecords(const FigureRange &range, const FigureSelection &selection)
{
    m_selection = selection;
    m_list->setTitle(FigureWords::selection(selection));
    reload(range);
}

void FigureRecords::reload(const FigureRange &range)
{
    m_range = range;
    ask();
}

void FigureRecords::ask()
{
    m_model->ask(m_figures.source(m_range, m_selection));
    showState();
}

void FigureRecords::showState(const Error *error)
{
    m_state->setAction({});
    m_state->setDetail({});
    if (error != nullptr) {
        m_state->setIconName(QStringLiteral("exclamation-octagon"), Tone::Bad);
        m_state->setSentence(tr("The records could not be read."));
        m_state->setAction(tr("Try again"));
    } else if (!m_model->hasAnswer()) {
        m_state->setIconName(QStringLiteral("hourglass-split"));
        m_state->setSentence(tr("Reading records…"));
    } else {
        m_state->setIconName(QStringLiteral("inbox"));
        m_state->setSentence(tr("This number is zero: nothing is behind it"));
    }
    m_list->setCountText(!m_model->hasAnswer() ? QString()
                         : count() == 0        ? FigureWords::number(0)
                                               : countText(m_model->count()));
}

void FigureRecords::retranslate()
{
    m_list->setTitle(FigureWords::selection(m_selection));
    m_list->setAction(tr("Close"), QStringLiteral("x-lg"), Shortcuts::keys(Shortcuts::Command::Back));
    m_model->retranslate();
    showState();
}

} // namespace forecourt
