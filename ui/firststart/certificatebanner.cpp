// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/certificatebanner.h"

#include "ui/firststart/certificatewords.h"
#include "ui/widgets/banner.h"

#include <QBoxLayout>

namespace forecourt {

CertificateBanner::CertificateBanner(QWidget *parent)
    : KitWidget(parent), m_banner(new Banner(Tone::Bad, this))
{
    m_banner->setObjectName(QStringLiteral("certificateProblem"));
    m_banner->setClosable(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    connect(m_banner, &Banner::actionTriggered, this, &CertificateBanner::settingsRequested);
    connect(m_banner, &Banner::dismissed, this, [this] {
        m_read = m_problem;
        retranslate();
    });
    CertificateBanner::retranslate();
}

void CertificateBanner::setProblem(const std::optional<CertificateProblem> &problem)
{
    if (problem != m_problem) {
        m_problem = problem;
        m_read = problem ? m_read : std::nullopt; // the next time it is news again
        retranslate();
    }
}

void CertificateBanner::retranslate()
{
    const bool isShown = m_problem && m_problem != m_read;
    if (isShown) {
        m_banner->setText(CertificateWords::sentence(*m_problem), CertificateWords::title(*m_problem));
        m_banner->setAction(tr("Settings of this desk"));
    }
    setVisible(isShown);
}

} // namespace forecourt
