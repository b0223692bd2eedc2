// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/storefieldeditor.h"

#include "ui/widgets/formfield.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace forecourt {

StoreFieldEditor::StoreFieldEditor(const QString &name, Shape shape, Binding binding, QWidget *parent)
    : KitWidget(parent)
    , m_binding(std::move(binding))
    , m_line(shape == Shape::Line ? new QLineEdit : nullptr)
    , m_paragraph(shape == Shape::Paragraph ? new QPlainTextEdit : nullptr)
    , m_field(new FormField({}, m_line != nullptr ? static_cast<QWidget *>(m_line) : m_paragraph, this))
{
    setObjectName(name + QStringLiteral("Field"));
    m_field->editor()->setObjectName(name);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field);
    const auto changed = [this] {
        showHelp();
        Q_EMIT edited();
    };
    if (m_line != nullptr) {
        connect(m_line, &QLineEdit::textChanged, this, changed);
        connect(m_line, &QLineEdit::returnPressed, this, &StoreFieldEditor::returnPressed);
    } else {
        m_paragraph->setTabChangesFocus(true);
        connect(m_paragraph, &QPlainTextEdit::textChanged, this, changed);
    }
    StoreFieldEditor::restyle();
}

void StoreFieldEditor::setLabel(const QString &label)
{
    m_field->setLabel(label);
}

void StoreFieldEditor::setHelp(const QString &help)
{
    m_help = help;
    showHelp();
}

void StoreFieldEditor::showHelp()
{
    m_field->setHint(m_help, Tone::Neutral);
}

void StoreFieldEditor::setPlaceholder(const QString &text)
{
    if (m_line != nullptr) {
        m_line->setPlaceholderText(text);
    } else {
        m_paragraph->setPlaceholderText(text);
    }
}

QString StoreFieldEditor::text() const
{
    return m_line != nullptr ? m_line->text() : m_paragraph->toPlainText();
}

void StoreFieldEditor::setText(const QString &text)
{
    if (text == this->text()) {
        return;
    }
    if (m_line != nullptr) {
        m_line->setText(text);
    } else {
        m_paragraph->setPlainText(text);
    }
}

void StoreFieldEditor::show(const Store &store)
{
    const QString stored = m_binding.text(store);
    const bool own = m_shown && isChanged();
    const bool moved = stored != m_stored;
    m_stored = stored;
    m_shown = true;
    if (!own || text() == stored) {
        m_base = stored;
        setText(stored);
    } else if (moved) {
        m_field->setHint(tr("Another desk has set this to “%1” meanwhile.").arg(stored), Tone::Warn);
    }
}

void StoreFieldEditor::discard()
{
    m_base = m_stored;
    setText(m_stored);
    showHelp();
}

void StoreFieldEditor::settle(const Store &store, const QString &sent)
{
    m_stored = m_binding.text(store);
    if (text() == sent) {
        discard();
    } else {
        m_base = m_stored;
        showHelp();
    }
}

bool StoreFieldEditor::read(Store &store)
{
    const QString problem = m_binding.read(text(), store);
    if (!problem.isEmpty()) {
        m_field->setHint(problem, Tone::Bad);
    }
    return problem.isEmpty();
}

bool StoreFieldEditor::isChanged() const
{
    return m_shown && text().trimmed() != m_stored;
}

QWidget *StoreFieldEditor::editor() const
{
    return m_field->editor();
}

void StoreFieldEditor::focus()
{
    m_field->editor()->setFocus(Qt::OtherFocusReason);
}

void StoreFieldEditor::restyle()
{
    if (m_paragraph != nullptr) {
        m_paragraph->setFixedHeight(3 * tokens(this).controlHeight);
    }
}

void StoreFieldEditor::retranslate()
{
    showHelp();
}

} // namespace forecourt
