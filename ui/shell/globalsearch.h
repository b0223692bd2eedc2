// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/searchentry.h"

#include <QObject>

namespace forecourt {

class SearchBox;
class SearchPopup;

// Ctrl+K: asks the port for records and the shell for commands while one types, shows both below the box and
// opens what is chosen. Enter before the answer has come, as a scanner types it, opens the first hit when it
// arrives.
class GlobalSearch final : public QObject
{
    Q_OBJECT

public:
    // The port must outlive it; box and window are widgets of the shell.
    GlobalSearch(SearchPort &port, SearchBox *box, QWidget *window);

    void setCommands(std::function<QList<ShellCommand>()> commands) { m_commands = std::move(commands); }
    void
    start(); // focus into the box, its text selected; while it is empty, what can be done now stands below
    // Looks for the text and opens the first hit, as if it had been typed and confirmed at once. A code of
    // our own papers ("forecourt:order/<id>") opens its record.
    void find(const QString &text);
    // Closes the results and empties the box; false if there was nothing to close.
    bool close();

Q_SIGNALS:
    void openRequested(const QString &kind, const QUuid &id);
    void closed(); // the room may take the focus back

private:
    void ask(const QString &text);
    void show(const QString &text, const SearchAnswer &answer);
    void chooseCurrent();
    void rest();
    bool openCode(const QString &text);
    [[nodiscard]] QList<SearchEntry> matchingCommands(const QString &text) const;

    SearchPort &m_port;
    SearchBox *m_box;
    SearchPopup *m_popup;
    std::function<QList<ShellCommand>()> m_commands;
    int m_asked = 0;
    bool m_waiting = false;
    bool m_suggesting = false; // nothing typed, nothing chosen: Enter must not run the first command
    bool m_chooseFirst = false;
};

} // namespace forecourt
