// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/adf/markuptree.h"

#include <QList>

#include <vector>

namespace forecourt {

// Puts the tokens of one prospect into a tree, closing what the sender forgot to close: an end tag closes all
// that is open inside its element, and an element that only holds text ends where the next known one begins.
// End tags that fit nothing are ignored; HTML and other unknown elements inside a text are dissolved into it.
class ProspectBuilder final
{
public:
    ProspectBuilder(const MarkupToken &start, const AdfLimits &limits);

    void open(const MarkupToken &token);
    void text(const MarkupToken &token);
    // True when the prospect itself is closed by this.
    bool close(const MarkupToken &token);

    // Elements went deeper than allowed: the tree is not to be used.
    [[nodiscard]] bool isTooDeep() const { return m_tooDeep; }
    [[nodiscard]] const MarkupTree &tree() const { return m_tree; }
    [[nodiscard]] const QList<AdfWarning> &warnings() const { return m_warnings; }
    [[nodiscard]] AdfPlace place() const { return m_tree.node(0).place; }

private:
    void append(const MarkupToken &token, int parent);
    void appendText(const QString &text, AdfPlace place);
    void closeForgotten(size_t downTo, AdfPlace place);
    void warn(const AdfWarning &warning);

    AdfLimits m_limits;
    MarkupTree m_tree;
    std::vector<int> m_open; // the prospect first, the innermost last
    QList<AdfWarning> m_warnings;
    bool m_tooDeep = false;
};

} // namespace forecourt
