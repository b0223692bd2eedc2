// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/vinfield.h"

#include "models/domain/clock.h"
#include "ui/widgets/storetime.h"

#include <QKeyEvent>

namespace forecourt {

static constexpr int kVinLength = 17;

VinField::VinField(const Clock &clock, QWidget *parent) : ParsedField(parent), m_clock(clock)
{
    QFont capitals; // only this one property is ours
    capitals.setCapitalization(QFont::AllUppercase);
    setFont(capitals);
}

VinCheck VinField::check() const
{
    return checkVin(text(), StoreTime::date(m_clock.nowMs()).year());
}

void VinField::setValue(const QString &vin)
{
    setText(normalisedVin(vin));
}

bool VinField::takeSuggestion()
{
    const QString suggestion = check().suggestion;
    if (suggestion.isEmpty() || isReadOnly()) {
        return false;
    }
    type(suggestion);
    return true;
}

FieldHint VinField::hint() const
{
    if (isEmpty()) {
        return {};
    }
    const VinCheck vin = check();
    if (!vin.suggestion.isEmpty()) {
        return {tr("A VIN has no I, O or Q. %1? Alt+Enter takes it.").arg(vin.suggestion), Tone::Warn};
    }
    switch (vin.reason) {
    case VinCheck::Reason::Length:
        return {tr("%1 of %2 characters").arg(vin.normalised.size()).arg(kVinLength),
                vin.normalised.size() > kVinLength ? Tone::Warn : Tone::Neutral};
    case VinCheck::Reason::IllegalCharacter:
        return {tr("A VIN has only letters and digits."), Tone::Warn};
    case VinCheck::Reason::CheckDigit:
        return vin.severity == VinCheck::Severity::Info
                   ? FieldHint{tr("The check digit does not fit, as is usual for imports.")}
                   : FieldHint{tr("The check digit does not fit: read the number again."), Tone::Warn};
    default:
        break;
    }
    return vin.modelYear > 0 ? FieldHint{tr("Model year %1").arg(vin.modelYear), Tone::Ok} : FieldHint{};
}

void VinField::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::AltModifier) && takeSuggestion()) {
        event->accept();
        return;
    }
    ParsedField::keyPressEvent(event);
}

} // namespace forecourt
