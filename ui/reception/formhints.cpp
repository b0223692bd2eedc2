// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reception/formhints.h"

#include "ui/reception/receptionwords.h"
#include "ui/widgets/formfield.h"

namespace forecourt {

namespace {

bool isOnlyMissing(const Finding &finding)
{
    return finding.code == QLatin1String("missing") || finding.code == QLatin1String("unidentified");
}

Tone toneOf(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Refuse:
        return Tone::Bad;
    case FindingSeverity::Warn:
        return Tone::Warn;
    case FindingSeverity::Info:
        break;
    }
    return Tone::Neutral;
}

} // namespace

void FormHints::bind(const QString &name, FormField *field)
{
    m_bound.append({name, field});
}

void FormHints::setHelp(const QString &name, const QString &text, Tone tone)
{
    m_help.insert(name, {text, tone});
    refreshAll();
}

void FormHints::setProblem(const QString &name, const QString &text)
{
    if (text.isEmpty()) {
        m_problems.remove(name);
    } else {
        m_problems.insert(name, text);
    }
    refreshAll();
}

void FormHints::setFindings(const QList<Finding> &findings, bool all)
{
    m_findings.clear();
    for (const Finding &finding : findings) {
        if (all || !isOnlyMissing(finding)) {
            m_findings.append(finding);
        }
    }
    refreshAll();
}

void FormHints::clear()
{
    m_findings.clear();
    m_problems.clear();
    m_help.clear();
    refreshAll();
}

FormHints::Hint FormHints::hintFor(const QString &name) const
{
    if (m_problems.contains(name)) {
        return {m_problems.value(name), Tone::Bad};
    }
    const Finding *worst = nullptr;
    for (const Finding &finding : m_findings) {
        if (finding.field == name && (worst == nullptr || finding.severity > worst->severity)) {
            worst = &finding;
        }
    }
    return worst != nullptr ? Hint{ReceptionWords::sentence(*worst), toneOf(worst->severity)}
                            : m_help.value(name);
}

// Where names share a field, the first that has something to say speaks; a warning speaks before help.
void FormHints::refresh(FormField *field)
{
    Hint shown;
    for (const Bound &bound : m_bound) {
        if (bound.field != field) {
            continue;
        }
        const Hint hint = hintFor(bound.name);
        const bool louder = shown.tone == Tone::Neutral && hint.tone != Tone::Neutral;
        if (!hint.text.isEmpty() && (shown.text.isEmpty() || louder)) {
            shown = hint;
        }
    }
    field->setHint(shown.text, shown.tone);
}

void FormHints::refreshAll()
{
    for (const Bound &bound : m_bound) {
        refresh(bound.field);
    }
}

FormField *FormHints::firstTrouble() const
{
    for (const bool problems : {true, false}) {
        for (const Bound &bound : m_bound) {
            const bool found = std::any_of(m_findings.begin(), m_findings.end(), [&](const Finding &finding) {
                return finding.field == bound.name && finding.severity != FindingSeverity::Info;
            });
            if (problems ? m_problems.contains(bound.name) : found) {
                return bound.field;
            }
        }
    }
    return nullptr;
}

} // namespace forecourt
