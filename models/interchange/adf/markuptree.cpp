// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/markuptree.h"

namespace forecourt {

int MarkupTree::add(int parent, Node node)
{
    const int index = static_cast<int>(m_nodes.size());
    m_nodes.push_back(std::move(node));
    if (parent >= 0) {
        Node &above = this->node(parent);
        const int before = above.lastChild;
        (before < 0 ? above.firstChild : this->node(before).nextSibling) = index;
        above.lastChild = index;
    }
    return index;
}

MarkupElement MarkupTree::root() const
{
    return m_nodes.empty() ? MarkupElement() : MarkupElement(this, 0);
}

MarkupElement::MarkupElement(const MarkupTree *tree, int index) : m_tree(tree), m_index(index)
{}

AdfPlace MarkupElement::place() const
{
    return m_tree ? m_tree->node(m_index).place : AdfPlace();
}

QString MarkupElement::name() const
{
    return m_tree ? m_tree->node(m_index).name : QString();
}

QString MarkupElement::attribute(QStringView name) const
{
    if (m_tree) {
        for (const MarkupAttribute &attribute : m_tree->node(m_index).attributes) {
            if (attribute.name == name) {
                return attribute.value.simplified();
            }
        }
    }
    return {};
}

QString MarkupElement::text() const
{
    return m_tree ? m_tree->node(m_index).text.simplified() : QString();
}

QString MarkupElement::lines() const
{
    return m_tree ? m_tree->node(m_index).text.trimmed() : QString();
}

MarkupElement MarkupElement::child(QStringView name) const
{
    int index = m_tree ? m_tree->node(m_index).firstChild : -1;
    while (index >= 0 && m_tree->node(index).name != name) {
        index = m_tree->node(index).nextSibling;
    }
    return index < 0 ? MarkupElement() : MarkupElement(m_tree, index);
}

QList<MarkupElement> MarkupElement::children(QStringView name) const
{
    QList<MarkupElement> found;
    for (int index = m_tree ? m_tree->node(m_index).firstChild : -1; index >= 0;
         index = m_tree->node(index).nextSibling) {
        if (m_tree->node(index).name == name) {
            found.append(MarkupElement(m_tree, index));
        }
    }
    return found;
}

} // namespace forecourt
