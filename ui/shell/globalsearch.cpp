// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/globalsearch.h"

#include "models/domain/pinyin.h"
#include "ui/printing/recordcode.h"
#include "ui/shell/recordkinds.h"
#include "ui/shell/searchpopup.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchbox.h"

#include <QPointer>

namespace forecourt {

GlobalSearch::GlobalSearch(SearchPort &port, SearchBox *box, QWidget *window)
    : QObject(window), m_port(port), m_box(box), m_popup(new SearchPopup(window))
{
    connect(m_box, &SearchBox::textEdited, this, &GlobalSearch::ask);
    connect(m_box, &SearchBox::moved, this, [this](int steps) {
        m_suggesting ? void() : m_popup->moveChoice(steps);
        m_suggesting = false;
    });
    connect(m_box, &SearchBox::returnPressed, this, &GlobalSearch::chooseCurrent);
    connect(m_box, &SearchBox::focusLost, this, &GlobalSearch::rest);
    connect(m_popup, &SearchPopup::chosen, this, [this] {
        m_suggesting = false;
        chooseCurrent();
    });
}

void GlobalSearch::start()
{
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->selectAll();
    if (m_box->text().isEmpty()) {
        m_suggesting = true;
        m_popup->showEntries(matchingCommands({}), {}, m_box);
    } else {
        ask(m_box->text());
    }
}

// An answer that comes later must not open over what one types elsewhere.
void GlobalSearch::rest()
{
    ++m_asked;
    m_waiting = false;
    m_chooseFirst = false;
    m_popup->hide();
}

void GlobalSearch::find(const QString &text)
{
    m_box->setFocus(Qt::ShortcutFocusReason);
    m_box->setText(text);
    ask(text);
    chooseCurrent();
}

// "forecourt:order/018f…", as printed on our papers.
bool GlobalSearch::openCode(const QString &text)
{
    const auto code = parseRecordCode(text);
    if (!code) {
        return false;
    }
    close();
    Q_EMIT openRequested(code->kind, code->id);
    return true;
}

bool GlobalSearch::close()
{
    if (!m_box->hasFocus() && m_popup->isHidden()) {
        return false;
    }
    rest();
    m_box->clear();
    Q_EMIT closed();
    return true;
}

void GlobalSearch::ask(const QString &text)
{
    const int asked = ++m_asked;
    m_chooseFirst = false;
    m_suggesting = false;
    const QString wanted = text.trimmed();
    if (openCode(wanted)) {
        return;
    }
    m_waiting = !wanted.isEmpty();
    if (wanted.isEmpty()) {
        m_popup->hide();
        return;
    }
    const QPointer<GlobalSearch> self(this);
    m_port.search(wanted, [self, asked, wanted](const SearchAnswer &answer) {
        GlobalSearch *search = self.data();
        if (search != nullptr && search->m_asked == asked) {
            search->show(wanted, answer);
        }
    });
}

void GlobalSearch::show(const QString &text, const SearchAnswer &answer)
{
    m_waiting = false;
    if (answer.failed) {
        // Nobody may take this for "not there" and make a customer twice.
        m_chooseFirst = false;
        m_popup->showEntries(
            {},
            tr("Search does not work just now. If it stays so, restart the program: its index "
               "is made anew then."),
            m_box);
        return;
    }
    QList<SearchEntry> entries;
    for (const SearchHit &hit : answer.hits) {
        entries.append({hit, RecordKinds::iconName(hit.kind), {}, {}});
    }
    entries.append(matchingCommands(text));
    m_popup->showEntries(entries, tr("Nothing found for \u201C%1\u201D.").arg(text), m_box);
    if (m_chooseFirst && !answer.hits.isEmpty()) {
        chooseCurrent();
    }
    m_chooseFirst = false;
}

QList<SearchEntry> GlobalSearch::matchingCommands(const QString &text) const
{
    QList<SearchEntry> entries;
    if (!m_commands) {
        return entries;
    }
    for (const ShellCommand &command : m_commands()) {
        const auto match = text.isEmpty() ? std::optional(PinyinMatch()) : pinyinMatch(command.text, text);
        if (match) {
            const QList<TextRange> bold =
                text.isEmpty() ? QList<TextRange>() : QList<TextRange>{{match->start, match->length}};
            const SearchHit hit{QStringLiteral("command"), {}, command.text, {}, bold, {}};
            entries.append({hit, command.iconName, keyText(command.keys), command.run});
        }
    }
    return entries;
}

void GlobalSearch::chooseCurrent()
{
    if (m_waiting) {
        m_chooseFirst = true;
        return;
    }
    const SearchEntry *current = m_popup->isHidden() ? nullptr : m_popup->current();
    if (current == nullptr || m_suggesting) {
        return;
    }
    const SearchEntry entry = *current; // closing empties the results
    close();
    if (entry.run) {
        entry.run();
    } else {
        Q_EMIT openRequested(entry.hit.kind, entry.hit.id);
    }
}

} // namespace forecourt
