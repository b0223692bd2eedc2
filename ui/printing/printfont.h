// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>
#include <QFont>
#include <QStringList>

namespace forecourt {

// A font that has a glyph for every character of a text, so that no paper leaves with empty boxes. Interface
// thread.
class PrintFont final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::PrintFont)

public:
    // The first of the families that is installed and has nearly all, joined with any other installed font
    // for single rare characters. Unsupported where characters are left over: the detail is a sentence for
    // people that names them, the font to install and where it is found.
    [[nodiscard]] static Result<QFont> covering(const QString &text,
                                                const QStringList &families = PrintFont::families());

    // Families with Chinese and Latin glyphs that are usual on the systems we run on, the best first.
    [[nodiscard]] static QStringList families();

private:
    [[nodiscard]] static QString advice(char32_t character);
};

} // namespace forecourt
