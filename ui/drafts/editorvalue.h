// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QList>

class QWidget;

namespace forecourt {

// The editors of a form, in reading order: text fields, lists, dates, tags, check marks and chips; not the
// parts they are made of.
[[nodiscard]] QList<QWidget *> editorsIn(const QWidget *form);
[[nodiscard]] QJsonValue editorValue(const QWidget *editor);
void setEditorValue(QWidget *editor, const QJsonValue &value);

} // namespace forecourt
