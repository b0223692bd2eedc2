// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDir>
#include <QKeySequence>
#include <QSize>
#include <QStringList>
#include <QUuid>

#include <functional>

class QWidget;

namespace forecourt {

class Desk;
class DeskWindow;
class MainWindow;

// What all tours do: type into the windows as a person would, wait for what they show, with a deadline, and
// take pictures. Interface thread.
class TourStage
{
protected:
    TourStage(DeskWindow &window, Desk &desk, const QDir &folder, const QSize &size);

    Result<void> save(const QString &name);
    Result<void> save(const QString &name, QWidget &window);
    Result<void> until(const QString &what, const std::function<bool()> &isSo);
    Result<void> settle();
    void press(const QKeySequence &keys);
    void type(const QString &text);
    Result<void> fill(const QString &objectName, const QString &text);
    [[nodiscard]] QWidget *visible(const QString &objectName) const;
    [[nodiscard]] QUuid newest(const QString &sql);

    MainWindow &m_window;
    Desk &m_data;
    QDir m_folder;
    QStringList m_files; // written so far
};

} // namespace forecourt
