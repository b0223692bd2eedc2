// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace forecourt {

// What was asked for on the command line. Only the members of the named command are filled.
struct CommandLine
{
    QString command; // empty: open the window
    QString data;    // data folder
    bool json = false;

    QStringList files;            // import leads, attach, files to open
    QString text;                 // find; attach: the caption
    QString id;                   // customer, timeline, set, export, attach, attachments
    QString into;                 // merge
    QStringList take;             // merge: fields taken from the other customer
    int most = 0;                 // duplicates
    QString kind;                 // show, set, print, attach; import: leads, customers, vehicles, undo
    QString columns;              // import customers, import vehicles
    bool checkOnly = false;       // likewise
    QString scope;                // export visits
    QString period;               // export of figures
    QStringList assignments;      // set: FIELD=VALUE
    QString url;                  // enrol
    QString code;                 // enrol
    QString deskName;             // enrol
    QString authorityFile;        // enrol
    bool keyInFile = false;       // enrol
    QString file;                 // backup, restore, print, export-pending, trust
    QString passwordFile;         // backup, restore
    QString paper;                // print: A4, A5, roll80
    std::optional<int> customers; // demo
    bool operations = false;      // demo
    quint64 seed = 1;             // demo
    QString at;                   // demo
    bool once = false;            // sync
    bool applyHeld = false;       // sync

    // checkin
    QString plate;
    QStringList concerns;
    QString customerName;
    QString phone;
    QString vin;
    QString make;
    QString model;
    QString advisor;
    std::optional<qint64> odometer;
    QString promise; // ISO 8601 or "17:30"
    bool acceptWarnings = false;

    bool repair = false; // check
    bool fetch = false;  // attachments
    // demo: a store of that size, loaded in bulk, instead of the small one that the write path makes.
    [[nodiscard]] bool isHistory() const { return customers.value_or(0) > 0 && !operations; }

    // tour, gallery and window
    bool roomsOnly = false; // tour: every room as it stands
    QString outFolder;      // gallery: empty shows a window
    QString language;
    QString theme; // light, dark, contrast; empty: as chosen or as the system
    double scale = 1.0;
    int width = 1366;
    int height = 768;
};

struct ParsedCommandLine
{
    CommandLine line;
    std::optional<int> exitCode; // help was printed, or the line was not understood
};

ParsedCommandLine parseCommandLine(int argc, const char *const *argv);

} // namespace forecourt
