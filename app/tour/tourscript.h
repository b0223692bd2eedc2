// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QDir>
#include <QKeySequence>
#include <QSize>
#include <QStringList>

#include <functional>

class QWidget;

namespace forecourt {

class Desk;
class DeskWindow;
class MainWindow;

// The steps of the tour. Types into the windows as a person would and waits for what it sees, with a
// deadline.
class TourScript final
{
public:
    TourScript(DeskWindow &window, Desk &desk, const QDir &folder, const QSize &size);

    // The files written, in order; Timeout names the step that did not come about.
    Result<QStringList> run();

private:
    Result<void> showLeads();
    Result<void> importLead();
    Result<void> showCustomer();
    Result<void> checkIn();
    Result<void> showOrder();
    Result<void> addWork();
    Result<void> showPaper();
    Result<void> showTimeline();
    Result<void> showRest();

    Result<void> save(const QString &name);
    Result<void> save(const QString &name, QWidget &window);
    Result<void> until(const QString &what, const std::function<bool()> &isSo);
    Result<void> settle();
    void press(const QKeySequence &keys);
    void type(const QString &text);
    Result<void> fill(const QString &objectName, const QString &text);
    [[nodiscard]] QWidget *visible(const QString &objectName) const;
    [[nodiscard]] QUuid newest(const QString &sql);

    DeskWindow &m_desk;
    MainWindow &m_window;
    Desk &m_data;
    QDir m_folder;
    QStringList m_files;
    QUuid m_customer;
};

} // namespace forecourt
