// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/moneyfield.h"

#include "models/domain/typedmoney.h"

#include <QLocale>

namespace forecourt {

static QChar other(QChar decimal)
{
    return decimal == u'.' ? u',' : u'.';
}

MoneyField::MoneyField(QWidget *parent) : ParsedField(parent)
{
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    MoneyField::retranslate();
}

void MoneyField::setCurrency(const Currency &currency)
{
    m_currency = currency;
    MoneyField::retranslate();
}

Result<Money> MoneyField::read() const
{
    return parseTypedMoney(text(), m_currency, m_decimal);
}

std::optional<Money> MoneyField::value() const
{
    const auto amount = read();
    const bool fits = amount && amount->currency == m_currency && (m_negative || amount->minor >= 0);
    return fits ? std::optional(*amount) : std::nullopt;
}

void MoneyField::setValue(const std::optional<Money> &amount)
{
    setText(amount ? shown(*amount) : QString());
}

QString MoneyField::shown(const Money &amount) const
{
    return formatAmount(amount, m_decimal, other(m_decimal));
}

QString MoneyField::problem() const
{
    if (isEmpty() || value()) {
        return {};
    }
    const auto amount = read();
    if (amount && amount->currency != m_currency) {
        return tr("The amount is kept in %1.").arg(m_currency.code());
    }
    if (amount) {
        return tr("An amount of zero or more is needed.");
    }
    return tr("An amount like %1 is needed.").arg(shown({168 * m_currency.minorPerMajor(), m_currency}));
}

QString MoneyField::formatted() const
{
    const auto amount = value();
    return amount ? shown(*amount) : text();
}

// The amount is read with the old separator before the new one counts.
void MoneyField::retranslate()
{
    const auto amount = value();
    m_decimal = QLocale().decimalPoint() == QStringLiteral(",") ? u',' : u'.';
    setPlaceholderText(shown({0, m_currency}));
    if (amount) {
        setValue(amount);
    }
}

} // namespace forecourt
