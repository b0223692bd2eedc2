// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace forecourt {

// A language nobody speaks, to find texts that were never handed to a translator and places too narrow for a
// language longer than English: each of our texts comes accented, half as long again, between ⟦ and ⟧.
// Arguments (%1, %n) and mnemonics stay.
class PseudoTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace forecourt
