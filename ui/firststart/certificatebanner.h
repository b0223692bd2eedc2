// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/certificateproblem.h"
#include "ui/widgets/kitwidget.h"

#include <optional>

namespace forecourt {

class Banner;

// Says above the rooms why the server is not believed, until it is again.
class CertificateBanner final : public KitWidget
{
    Q_OBJECT

public:
    explicit CertificateBanner(QWidget *parent = nullptr);

    void setProblem(const std::optional<CertificateProblem> &problem);

Q_SIGNALS:
    void settingsRequested(); // where the file of an authority is chosen

protected:
    void retranslate() override;

private:
    Banner *m_banner;
    std::optional<CertificateProblem> m_problem;
    std::optional<CertificateProblem> m_read; // and closed
};

} // namespace forecourt
