// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/adf/markupscanner.h"

#include <QStringView>

#include <vector>

namespace forecourt {

class MarkupElement;

// The elements of one prospect in a flat list, so that neither building nor freeing recurses by the depth of
// the input.
class MarkupTree final
{
public:
    struct Node
    {
        QString name;
        QList<MarkupAttribute> attributes;
        QString text; // its own character data, not that of its children
        AdfPlace place;
        int firstChild = -1;
        int lastChild = -1;
        int nextSibling = -1;
    };

    // parent -1 for the root, which must come first. Returns the index of the new node.
    int add(int parent, Node node);
    [[nodiscard]] Node &node(int index) { return m_nodes[static_cast<size_t>(index)]; }
    [[nodiscard]] const Node &node(int index) const { return m_nodes[static_cast<size_t>(index)]; }
    // Null when nothing was added.
    [[nodiscard]] MarkupElement root() const;

private:
    std::vector<Node> m_nodes;
};

// A view of one element, or of none: a missing element answers every question with "empty". The tree must
// outlive it.
class MarkupElement final
{
public:
    MarkupElement() = default;
    MarkupElement(const MarkupTree *tree, int index);

    [[nodiscard]] bool isNull() const { return m_tree == nullptr; }
    [[nodiscard]] AdfPlace place() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString attribute(QStringView name) const; // white space collapsed
    [[nodiscard]] QString text() const;                      // white space collapsed
    [[nodiscard]] QString lines() const;                     // trimmed, line feeds kept
    // The first child of that name.
    [[nodiscard]] MarkupElement child(QStringView name) const;
    // The text of the first child of that name.
    [[nodiscard]] QString childText(QStringView name) const { return child(name).text(); }
    [[nodiscard]] QList<MarkupElement> children(QStringView name) const;

private:
    const MarkupTree *m_tree = nullptr;
    int m_index = -1;
};

} // namespace forecourt
