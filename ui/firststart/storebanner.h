// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/storehealth.h"
#include "ui/widgets/kitwidget.h"

#include <optional>

namespace forecourt {

class Banner;

// Above the rooms: that the store was damaged and what was put in its place, until a person has read it; and
// that nothing can be saved just now, until something was.
class StoreBanner final : public KitWidget
{
    Q_OBJECT

public:
    explicit StoreBanner(QWidget *parent = nullptr);

    void setRecovery(const std::optional<StoreRecovery> &recovery);
    void setProblem(const std::optional<StoreProblem> &problem);

Q_SIGNALS:
    void recoveryRead();

protected:
    void retranslate() override;

private:
    Banner *m_recoveryBanner;
    Banner *m_problemBanner;
    std::optional<StoreRecovery> m_recovery;
    std::optional<StoreProblem> m_problem;
};

} // namespace forecourt
