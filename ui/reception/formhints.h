// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemmodels/roles.h"
#include "models/services/reception/finding.h"

#include <QList>
#include <QMap>

namespace forecourt {

class FormField;

// What stands below each field of a form: what was typed wrongly before what the rules found before plain
// help.
class FormHints final
{
public:
    // In the order of the form; several names may share a field.
    void bind(const QString &name, FormField *field);

    // Help that shows while there is nothing else to say.
    void setHelp(const QString &name, const QString &text, Tone tone = Tone::Neutral);
    // What was typed cannot be read; an empty text takes it back.
    void setProblem(const QString &name, const QString &text);
    // What the rules found. Without `all`, what is only missing is not said yet.
    void setFindings(const QList<Finding> &findings, bool all);

    [[nodiscard]] bool hasProblems() const { return !m_problems.isEmpty(); }
    // The first field with a problem, else with a finding that stands in the way; null if there is none.
    [[nodiscard]] FormField *firstTrouble() const;
    void clear();

private:
    struct Bound
    {
        QString name;
        FormField *field;
    };
    struct Hint
    {
        QString text;
        Tone tone = Tone::Neutral;
    };

    void refresh(FormField *field);
    void refreshAll();
    [[nodiscard]] Hint hintFor(const QString &name) const;

    QList<Bound> m_bound;
    QMap<QString, Hint> m_help;
    QMap<QString, QString> m_problems;
    QList<Finding> m_findings;
};

} // namespace forecourt
