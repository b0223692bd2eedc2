// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formfield.h"

#include "ui/style/fieldpainter.h"
#include "ui/widgets/hintline.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parsedfield.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace forecourt {

// A value longer than its field shows its beginning until someone types in it.
static void showBeginning(QLineEdit *line)
{
    const auto toStart = [line] {
        if (!line->hasFocus()) {
            line->setCursorPosition(0);
        }
    };
    QObject::connect(line, &QLineEdit::textChanged, line, toStart);
    QObject::connect(line, &QLineEdit::editingFinished, line, toStart);
    toStart();
}

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : KitWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_label(new Label(label, TextRole::Small, this))
    , m_editor(editor)
    , m_hint(new HintLine(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_editor);
    m_layout->addWidget(m_hint);
    if (!m_editor->sizePolicy().expandingDirections().testFlag(Qt::Vertical)) {
        m_layout->addStretch(1); // beside a taller field the line of editors stays level
    }
    m_label->setBuddy(m_editor);
    if (auto *line = qobject_cast<QLineEdit *>(m_editor)) {
        showBeginning(line);
    }
    updateAccessibility();
    restyle();
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    updateAccessibility();
}

void FormField::setHint(const QString &text, Tone tone)
{
    m_hint->setHint(text, tone);
    const bool marked = !text.isEmpty() && (tone == Tone::Warn || tone == Tone::Bad);
    setFieldTone(m_editor, marked ? tone : Tone::Neutral);
    m_editor->setAccessibleDescription(text);
}

void FormField::followEditor()
{
    if (auto *field = qobject_cast<ParsedField *>(m_editor)) {
        connect(field, &QLineEdit::textChanged, this, [this, field] { showEditorsWord(!field->hasFocus()); });
        connect(field, &QLineEdit::editingFinished, this, [this] { showEditorsWord(true); });
        m_follows = true;
        showEditorsWord(true);
    }
}

void FormField::showEditorsWord(bool complain)
{
    const auto *field = qobject_cast<const ParsedField *>(m_editor);
    const QString problem = field->problem();
    if (problem.isEmpty()) {
        const FieldHint said = field->hint();
        setHint(said.text, said.tone);
    } else if (complain) {
        setHint(problem, Tone::Bad);
    } else {
        clearHint();
    }
}

QString FormField::hint() const
{
    return m_hint->text();
}

void FormField::restyle()
{
    m_layout->setSpacing(tokens(this).space(1) / 2);
}

void FormField::retranslate()
{
    if (m_follows) {
        showEditorsWord(true);
    }
}

void FormField::updateAccessibility()
{
    QString name = m_label->text();
    m_editor->setAccessibleName(name.remove(u'&'));
}

} // namespace forecourt
