// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drafts/editorvalue.h"

#include "ui/widgets/parsedfield.h"
#include "ui/widgets/tageditor.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace forecourt {

namespace {

bool isEditor(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(widget) != nullptr ||
           qobject_cast<const QComboBox *>(widget) != nullptr ||
           qobject_cast<const QDateTimeEdit *>(widget) != nullptr ||
           qobject_cast<const TagEditor *>(widget) != nullptr || (button != nullptr && button->isCheckable());
}

// The line inside a date, the list behind a choice.
bool isPart(const QWidget *widget, const QWidget *form)
{
    for (const QWidget *parent = widget->parentWidget(); parent != nullptr && parent != form;
         parent = parent->parentWidget()) {
        if (isEditor(parent) || qobject_cast<const QAbstractSpinBox *>(parent) != nullptr ||
            parent->isWindow()) {
            return true;
        }
    }
    return false;
}

// What a choice stands for, which outlives its translation and its place.
QJsonValue choice(const QComboBox *list)
{
    const QVariant data = list->currentData();
    return data.isValid() ? QJsonValue::fromVariant(data) : QJsonValue(list->currentIndex());
}

void choose(QComboBox *list, const QJsonValue &value)
{
    for (int i = 0; i < list->count(); ++i) {
        const QVariant data = list->itemData(i);
        if (data.isValid() && QJsonValue::fromVariant(data) == value) {
            list->setCurrentIndex(i);
            return;
        }
    }
    const int index = value.toInt(-1);
    if (list->count() > 0 && !list->itemData(0).isValid() && index >= 0 && index < list->count()) {
        list->setCurrentIndex(index);
    }
}

} // namespace

QList<QWidget *> editorsIn(const QWidget *form)
{
    QList<QWidget *> editors;
    const auto widgets = form->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (isEditor(widget) && !isPart(widget, form)) {
            editors.append(widget);
        }
    }
    return editors;
}

QJsonValue editorValue(const QWidget *editor)
{
    if (const auto *field = qobject_cast<const ParsedField *>(editor)) {
        return field->lasting();
    }
    if (const auto *line = qobject_cast<const QLineEdit *>(editor)) {
        return line->text();
    }
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(editor)) {
        return text->toPlainText();
    }
    if (const auto *date = qobject_cast<const QDateTimeEdit *>(editor)) {
        return date->dateTime().toString(Qt::ISODate);
    }
    if (const auto *button = qobject_cast<const QAbstractButton *>(editor)) {
        return button->isChecked();
    }
    if (const auto *tags = qobject_cast<const TagEditor *>(editor)) {
        return QJsonArray::fromStringList(tags->value());
    }
    const auto *list = qobject_cast<const QComboBox *>(editor);
    return list != nullptr ? choice(list) : QJsonValue();
}

void setEditorValue(QWidget *editor, const QJsonValue &value)
{
    if (editorValue(editor) == value) {
        return;
    }
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setText(value.toString());
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(editor)) {
        text->setPlainText(value.toString());
    } else if (auto *date = qobject_cast<QDateTimeEdit *>(editor)) {
        date->setDateTime(QDateTime::fromString(value.toString(), Qt::ISODate));
    } else if (auto *button = qobject_cast<QAbstractButton *>(editor)) {
        button->setChecked(value.toBool());
    } else if (auto *list = qobject_cast<QComboBox *>(editor)) {
        choose(list, value);
    } else if (auto *tags = qobject_cast<TagEditor *>(editor)) {
        tags->setValue(value.toVariant().toStringList());
    }
}

} // namespace forecourt
