// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tageditor.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tagchip.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>

namespace forecourt {

static constexpr int kLongestLine = 256; // several tags may be pasted at once

static QStringList separated(const QString &text)
{
    static const QRegularExpression kSeparators(QStringLiteral("[,，、;；\\n]"));
    QStringList parts;
    for (const QString &part : text.split(kSeparators)) {
        parts.append(part.simplified());
    }
    return parts;
}

TagEditor::TagEditor(QWidget *parent)
    : KitWidget(parent)
    , m_layout(new FlowLayout(tokens(this).space(1), tokens(this).space(1), this))
    , m_line(new QLineEdit(this))
{
    m_layout->addWidget(m_line);
    m_line->installEventFilter(this);
    setFocusProxy(m_line);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_line->setMaxLength(kLongestLine);
    connect(m_line, &QLineEdit::textEdited, this, &TagEditor::splitTyped);
    connect(m_line, &QLineEdit::editingFinished, this, &TagEditor::takeTyped);
    TagEditor::restyle();
    TagEditor::retranslate();
}

// The line loses the focus while its parent goes; nobody is left to hear of it.
TagEditor::~TagEditor()
{
    m_line->disconnect(this);
}

QStringList TagEditor::value() const
{
    QStringList tags;
    for (const TagChip *chip : m_chips) {
        tags.append(chip->text());
    }
    const QString typed = m_line->text().simplified();
    if (!typed.isEmpty() && !tags.contains(typed, Qt::CaseInsensitive)) {
        tags.append(typed);
    }
    return tags;
}

void TagEditor::setValue(const QStringList &tags)
{
    qDeleteAll(m_chips);
    m_chips.clear();
    m_line->clear();
    QStringList kept; // what stands in the record stays, even if only case tells two tags apart
    for (const QString &tag : tags) {
        if (!tag.trimmed().isEmpty() && !kept.contains(tag)) {
            kept.append(tag);
            addChip(tag);
        }
    }
}

void TagEditor::setSuggestions(const QStringList &tags)
{
    auto *completer = new QCompleter(tags, m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_line->setCompleter(completer);
}

bool TagEditor::add(const QString &tag)
{
    const bool known = std::any_of(m_chips.begin(), m_chips.end(), [&tag](const TagChip *chip) {
        return chip->text().compare(tag, Qt::CaseInsensitive) == 0;
    });
    if (tag.isEmpty() || known) {
        return false;
    }
    addChip(tag);
    return true;
}

void TagEditor::addChip(const QString &tag)
{
    auto *chip = new TagChip(tag, this);
    m_chips.append(chip);
    m_layout->removeWidget(m_line);
    m_layout->addWidget(chip);
    m_layout->addWidget(m_line);
    chip->show();
    connect(chip, &TagChip::removeRequested, this, [this, chip] { remove(chip); });
    connect(chip, &TagChip::stepRequested, this, [this, chip](int steps) { this->step(chip, steps); });
    updateGeometry();
}

void TagEditor::takeTyped()
{
    const QString tag = m_line->text().simplified();
    m_line->clear();
    if (add(tag)) {
        Q_EMIT edited();
    }
}

// Everything before a separator is a tag; what follows the last one is still being typed.
void TagEditor::splitTyped(const QString &text)
{
    QStringList parts = separated(text);
    const QString rest = parts.takeLast();
    for (const QString &part : std::as_const(parts)) {
        add(part);
    }
    if (!parts.isEmpty()) {
        m_line->setText(rest);
    }
    Q_EMIT edited();
}

void TagEditor::remove(TagChip *chip)
{
    const auto at = m_chips.indexOf(chip);
    if (at < 0) {
        return;
    }
    const bool focus = chip->hasFocus();
    m_chips.removeAt(at);
    m_layout->removeWidget(chip);
    chip->hide();
    chip->deleteLater();
    if (focus && at < m_chips.size()) {
        m_chips.at(at)->setFocus(Qt::OtherFocusReason);
    } else if (focus) {
        m_line->setFocus(Qt::OtherFocusReason);
    }
    updateGeometry();
    Q_EMIT edited();
}

void TagEditor::step(const TagChip *from, int steps)
{
    const auto at = std::find(m_chips.begin(), m_chips.end(), from) - m_chips.begin() + steps;
    if (at >= m_chips.size()) {
        m_line->setFocus(Qt::OtherFocusReason);
    } else if (at >= 0) {
        m_chips.at(at)->setFocus(Qt::OtherFocusReason);
    }
}

// Keys of the line; while an input method composes, its keys do not come here.
bool TagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_line || event->type() != QEvent::KeyPress) {
        return KitWidget::eventFilter(watched, event);
    }
    const auto *key = static_cast<const QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && key->modifiers() == Qt::NoModifier && !m_line->text().isEmpty()) {
        takeTyped();
        return true;
    }
    const bool back = key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Left;
    if (back && m_line->text().isEmpty() && !m_chips.isEmpty()) {
        m_chips.last()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void TagEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_line->hasFocus()) {
        m_line->setFocus(Qt::OtherFocusReason);
        return;
    }
    KitWidget::keyPressEvent(event);
}

void TagEditor::restyle()
{
    const Tokens &t = tokens(this);
    m_line->setMinimumWidth(t.fieldWidth);
    updateGeometry();
}

void TagEditor::retranslate()
{
    m_line->setPlaceholderText(tr("Add a tag"));
    m_line->setAccessibleName(tr("Add a tag"));
}

} // namespace forecourt
