// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/storebanner.h"

#include "ui/firststart/storewords.h"
#include "ui/widgets/banner.h"

#include <QVBoxLayout>

namespace forecourt {

StoreBanner::StoreBanner(QWidget *parent)
    : KitWidget(parent)
    , m_recoveryBanner(new Banner(Tone::Warn, this))
    , m_problemBanner(new Banner(Tone::Bad, this))
{
    m_recoveryBanner->setObjectName(QStringLiteral("recoveryNotice"));
    m_problemBanner->setObjectName(QStringLiteral("storeProblem"));
    m_recoveryBanner->setClosable(true);
    m_problemBanner->setClosable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_problemBanner);
    layout->addWidget(m_recoveryBanner);
    connect(m_recoveryBanner, &Banner::dismissed, this, [this] {
        setRecovery(std::nullopt);
        Q_EMIT recoveryRead();
    });
    connect(m_problemBanner, &Banner::dismissed, this, [this] { setProblem(std::nullopt); });
    StoreBanner::retranslate();
}

void StoreBanner::setRecovery(const std::optional<StoreRecovery> &recovery)
{
    m_recovery = recovery;
    retranslate();
}

void StoreBanner::setProblem(const std::optional<StoreProblem> &problem)
{
    m_problem = problem;
    retranslate();
}

void StoreBanner::retranslate()
{
    if (m_recovery) {
        m_recoveryBanner->setText(StoreWords::recovered(*m_recovery),
                                  StoreWords::recoveredTitle(*m_recovery));
    }
    if (m_problem) {
        m_problemBanner->setText(StoreWords::trouble(*m_problem), StoreWords::title(*m_problem));
    }
    m_recoveryBanner->setVisible(m_recovery.has_value());
    m_problemBanner->setVisible(m_problem.has_value());
    setVisible(m_recovery || m_problem);
}

} // namespace forecourt
