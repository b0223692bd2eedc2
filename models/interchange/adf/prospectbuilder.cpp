// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/prospectbuilder.h"

#include <algorithm>
#include <array>

namespace forecourt {
namespace {

// Elements of the format that hold text and nothing else.
constexpr std::array<QStringView, 42> kLeaves{
    u"id",
    u"requestdate",
    u"year",
    u"make",
    u"model",
    u"vin",
    u"stock",
    u"trim",
    u"doors",
    u"bodystyle",
    u"transmission",
    u"odometer",
    u"condition",
    u"interiorcolor",
    u"exteriorcolor",
    u"preference",
    u"imagetag",
    u"price",
    u"pricecomments",
    u"optionname",
    u"manufacturercode",
    u"weighting",
    u"method",
    u"amount",
    u"balance",
    u"comments",
    u"name",
    u"email",
    u"phone",
    u"street",
    u"apartment",
    u"city",
    u"regioncode",
    u"postalcode",
    u"country",
    u"description",
    u"earliestdate",
    u"latestdate",
    u"vendorname",
    u"url",
    u"service",
    u"both",
};

constexpr std::array<QStringView, 10> kBranches{
    u"vehicle", u"customer", u"vendor",           u"provider", u"contact",
    u"address", u"option",   u"colorcombination", u"finance",  u"timeframe",
};

// Children of the prospect and of nothing else: inside anything they show that an end tag is missing.
constexpr std::array<QStringView, 5> kTop{u"vehicle", u"customer", u"vendor", u"provider", u"requestdate"};

// Attributes with a meaning for us; the others are not kept, which bounds what a hostile file can make us
// hold.
constexpr std::array<QStringView, 11> kAttributes{
    u"source", u"sequence", u"status", u"interest",         u"units",    u"type",
    u"time",   u"part",     u"limit",  u"preferredcontact", u"currency",
};

// HTML that ends a line.
constexpr std::array<QStringView, 10> kBlockHtml{
    u"br", u"p", u"div", u"li", u"ul", u"ol", u"tr", u"td", u"table", u"hr",
};

template <size_t Count> bool isOneOf(const std::array<QStringView, Count> &names, const QString &name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace

ProspectBuilder::ProspectBuilder(const MarkupToken &start, const AdfLimits &limits) : m_limits(limits)
{
    append(start, -1);
    m_open.push_back(0);
}

void ProspectBuilder::open(const MarkupToken &token)
{
    if (m_tooDeep) {
        return;
    }
    const bool isKnown = isOneOf(kLeaves, token.name) || isOneOf(kBranches, token.name);
    const bool inLeaf = m_open.size() > 1 && isOneOf(kLeaves, m_tree.node(m_open.back()).name);
    if (inLeaf && !isKnown) {
        if (isOneOf(kBlockHtml, token.name)) {
            appendText(QStringLiteral("\n"), token.place);
        }
        return;
    }
    if (isOneOf(kTop, token.name)) {
        closeForgotten(1, token.place);
    } else if (inLeaf) {
        closeForgotten(m_open.size() - 1, token.place);
    }
    if (static_cast<int>(m_open.size()) >= m_limits.maxDepth) {
        m_tooDeep = true;
        return;
    }
    append(token, m_open.back());
}

void ProspectBuilder::append(const MarkupToken &token, int parent)
{
    for (const AdfWarning &warning : token.warnings) {
        warn(warning);
    }
    QList<MarkupAttribute> attributes = token.attributes;
    attributes.removeIf([](const MarkupAttribute &one) { return !isOneOf(kAttributes, one.name); });
    attributes.squeeze();
    const int index = m_tree.add(parent, {token.name, std::move(attributes), {}, token.place});
    if (parent >= 0 && !token.selfClosing) {
        m_open.push_back(index);
    }
}

void ProspectBuilder::text(const MarkupToken &token)
{
    if (m_tooDeep) {
        return;
    }
    for (const AdfWarning &warning : token.warnings) {
        warn(warning);
    }
    appendText(token.text, token.place);
}

void ProspectBuilder::appendText(const QString &text, AdfPlace place)
{
    QString &whole = m_tree.node(m_open.back()).text;
    const qsizetype room = m_limits.maxTextLength - whole.size();
    if (text.size() <= room) {
        whole.append(text);
        return;
    }
    if (room > 0) {
        const bool splitsPair = text[room - 1].isHighSurrogate();
        whole.append(QStringView(text).first(splitsPair ? room - 1 : room));
        warn({QStringLiteral("text-cut"), QStringLiteral("text longer than the limit"), place});
    }
}

bool ProspectBuilder::close(const MarkupToken &token)
{
    if (token.name == u"prospect" || token.name == u"adf") {
        const size_t expected = token.name == u"prospect" ? 1 : 0;
        closeForgotten(expected, token.place);
        return true;
    }
    const auto isIt = [&](int index) {
        return m_tree.node(index).name == token.name;
    };
    const auto found = std::find_if(m_open.rbegin(), m_open.rend() - 1, isIt);
    if (found != m_open.rend() - 1) {
        const auto size = static_cast<size_t>(m_open.rend() - found);
        closeForgotten(size, token.place);
        m_open.pop_back();
    }
    return false;
}

// Closes the innermost elements until `downTo` are open.
void ProspectBuilder::closeForgotten(size_t downTo, AdfPlace place)
{
    while (m_open.size() > downTo) {
        const QString name = m_tree.node(m_open.back()).name;
        warn({QStringLiteral("unclosed-element"), QStringLiteral("<%1> is not closed").arg(name), place});
        m_open.pop_back();
    }
}

void ProspectBuilder::warn(const AdfWarning &warning)
{
    if (m_warnings.size() < m_limits.maxWarnings) {
        m_warnings.append(warning);
    }
}

} // namespace forecourt
