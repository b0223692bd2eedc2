// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/adf/adflimits.h"
#include "models/interchange/adf/adfprospect.h"
#include "models/interchange/adf/adfwords.h"
#include "models/interchange/adf/markuptree.h"

namespace forecourt {

// What the readers of one prospect share: its limits and the warnings they leave.
struct AdfNotes
{
    AdfLimits limits;
    QList<AdfWarning> warnings;

    void warn(const QString &word, const QString &detail, AdfPlace place);

    // The choice an attribute makes, with a warning where it had to be guessed.
    template <typename Choice>
    [[nodiscard]] AdfChoice<Choice> choice(const MarkupElement &element, QStringView attribute)
    {
        const QString raw = element.attribute(attribute);
        bool isKnown = true;
        AdfChoice<Choice> chosen = chooseAdfWord<Choice>(raw, isKnown);
        if (!isKnown) {
            warnUnknown(element, attribute, raw);
        }
        return chosen;
    }
    [[nodiscard]] bool yes(const MarkupElement &element, QStringView attribute);
    // The children of that name, as many as are allowed.
    [[nodiscard]] QList<MarkupElement> some(const MarkupElement &element, QStringView name);
    [[nodiscard]] QList<AdfId> ids(const MarkupElement &element);

private:
    void warnUnknown(const MarkupElement &element, QStringView attribute, const QString &raw);
};

// <vehicle> of a prospect, its own children in any order.
[[nodiscard]] AdfVehicle readAdfVehicle(const MarkupElement &element, AdfNotes &notes);

} // namespace forecourt
