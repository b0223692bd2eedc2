// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/platefield.h"

#include "ui/widgets/platewords.h"

namespace forecourt {

PlateField::PlateField(QWidget *parent) : ParsedField(parent)
{
    QFont capitals; // only this one property is ours
    capitals.setCapitalization(QFont::AllUppercase);
    setFont(capitals);
    PlateField::retranslate();
}

void PlateField::setValue(const QString &plate)
{
    setText(plate.isEmpty() ? QString() : checkPlate(plate).display);
}

FieldHint PlateField::hint() const
{
    if (isEmpty()) {
        return {};
    }
    const PlateCheck plate = check();
    if (plate.kind == PlateKind::Unknown) {
        return {tr("Not a usual plate: read it again."), Tone::Warn};
    }
    QStringList words = {PlateWords::province(plate.normalised), PlateWords::kind(plate.kind),
                         PlateWords::energy(plate.energy)};
    words.removeAll(QString());
    return {words.join(QStringLiteral(" · ")), plate.warn ? Tone::Warn : Tone::Neutral};
}

QString PlateField::formatted() const
{
    const PlateCheck plate = check();
    return plate.kind == PlateKind::Unknown ? text() : plate.display;
}

void PlateField::retranslate()
{
    setPlaceholderText(QStringLiteral("沪A·12B88"));
}

} // namespace forecourt
