// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/amounttext.h"

namespace forecourt {

QString amountText(const Money &amount, const QLocale &locale)
{
    const QString decimal = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    return formatAmount(amount, decimal.isEmpty() ? u'.' : decimal.front(),
                        group.isEmpty() ? u',' : group.front());
}

} // namespace forecourt
