// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/desk.h"
#include "app/output.h"

#include <QObject>
#include <QSettings>

#include <memory>

class QApplication;

namespace forecourt {

class Appearance;
class FileDraftStore;
class LanguageController;
class MainWindow;
class PeopleAdapter;
class OrderService;
class ReceptionService;
class SheetPreview;
class TimelineService;
class StyleContext;
class UndoAdapter;

// The composition root of the interface: services, adapters, rooms and the window of one desk, put together
// once.
class DeskWindow final : public QObject
{
    Q_OBJECT

public:
    // `application` and `desk` must outlive it. Appearance options of the line outrank what is remembered.
    DeskWindow(QApplication &application, Desk &desk, const CommandLine &line);
    ~DeskWindow() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    void show();

private:
    void restoreAppearance(const CommandLine &line);
    void makeServices();
    void buildWindow();
    void importFiles(const QStringList &files); // given on the command line
    void passPersonOn();
    void printOrder(const OrderId &order);

    Desk &m_desk;
    QSettings m_settings;
    std::unique_ptr<StyleContext> m_style;
    std::unique_ptr<LanguageController> m_language;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<FileDraftStore> m_drafts;
    std::unique_ptr<SheetPreview> m_preview;
    std::unique_ptr<TimelineService> m_timeline;
    PeopleAdapter *m_people = nullptr;
    OrderService *m_orders = nullptr;
    ReceptionService *m_reception = nullptr;
    UndoAdapter *m_undo = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

// Opens the window and runs until it is closed; the exit code of the program.
int runWindow(const CommandLine &line, Output &output);

} // namespace forecourt
