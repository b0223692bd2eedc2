// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/openingpage.h"

#include "ui/firststart/progressview.h"

#include <QBoxLayout>
#include <QLocale>

namespace forecourt {

OpeningPage::OpeningPage(QWidget *parent) : KitWidget(parent), m_progress(new ProgressView(this))
{
    setAutoFillBackground(true);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(m_progress, 0, Qt::AlignVCenter);
    row->addStretch(1);
    OpeningPage::restyle();
    OpeningPage::retranslate();
    resize(tokens(this).defaultWindow);
}

void OpeningPage::setProgress(Stage stage, qint64 done, qint64 total)
{
    m_stage = stage;
    m_done = done;
    m_total = total;
    m_progress->setProgress(done, total, sentence());
}

QString OpeningPage::sentence() const
{
    const QLocale locale;
    switch (m_stage) {
    case Stage::Checking:
        return tr(
            "The program did not end as it should last time. The whole store is read to see that nothing is "
            "damaged.");
    case Stage::Restoring:
        return tr("The store is damaged. Putting the newest good backup in its place…");
    case Stage::Copying:
        return m_total == 0 ? tr("Making a copy before this version changes the store…")
                            : tr("Making a copy before this version changes the store: %1 of %2")
                                  .arg(locale.formattedDataSize(m_done), locale.formattedDataSize(m_total));
    case Stage::Migrating:
        return tr("Bringing the store to this version: step %1 of %2")
            .arg(locale.toString(m_done + 1), locale.toString(m_total));
    case Stage::Indexing:
        return tr("Making everything findable: %1 of %2")
            .arg(locale.toString(m_done), locale.toString(m_total));
    case Stage::Preparing:
        break;
    }
    return tr("One moment…");
}

void OpeningPage::restyle()
{
    m_progress->setFixedWidth(tokens(this).dialogWidth);
}

void OpeningPage::retranslate()
{
    setWindowTitle(QStringLiteral("Forecourt"));
    m_progress->start(tr("Making the store ready"), sentence(), {});
    m_progress->setProgress(m_done, m_total, sentence());
}

} // namespace forecourt
