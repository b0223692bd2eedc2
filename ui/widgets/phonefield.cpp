// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/phonefield.h"

namespace forecourt {

PhoneField::PhoneField(QWidget *parent) : ParsedField(parent)
{
    setInputMethodHints(Qt::ImhDialableCharactersOnly);
}

void PhoneField::setValue(const QString &number)
{
    setText(number.isEmpty() ? QString() : normalisePhone(number).display);
}

QString PhoneField::given() const
{
    return isModified() && number().isValid() ? text().remove(QLatin1Char(' ')) : text();
}

QString PhoneField::problem() const
{
    return isEmpty() || number().isValid()
               ? QString()
               : tr("Not a whole number yet: 11 digits for a mobile, area code first for a landline.");
}

QString PhoneField::formatted() const
{
    const PhoneNumber read = number();
    return read.isValid() ? read.display : text();
}

} // namespace forecourt
