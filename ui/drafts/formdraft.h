// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

namespace forecourt {

class Banner;
class Clock;
class DraftStore;

// Keeps what is typed into a form and not written yet: half a second after the last key, and when the form,
// its room or the window goes out of sight. When the form is opened for the same record again, also after the
// program was killed, what was typed is there, with a line that says so and a way to throw it away. Values
// the record got meanwhile are not overwritten unless they were typed over, and then the line says which. It
// finds the editors of the form by itself (text fields, lists, dates, check marks and chips).
//
// A form uses it in three places: begin() once it is filled, drop() once it is saved, rest() before it is
// filled with something else. A save takes a ticket along, because by the time it is answered the form may
// show another record. Without a store (attachDrafts) nothing is kept. Interface thread.
class FormDraft final : public QObject
{
    Q_OBJECT

public:
    enum class Hidden {
        Keep,  // the form keeps what stands in it while it is out of sight
        Empty, // it is as it was before anybody typed: the draft comes back with the next begin()
    };

    // `name` is permanent ("orders.job"). With `editors` only these are kept.
    FormDraft(QWidget *form, const QString &name, Hidden hidden, const QList<QWidget *> &editors = {});

    void attach(DraftStore &store, const Clock &clock);
    [[nodiscard]] bool isKeeping() const { return m_store != nullptr; }

    // The form shows the record `key` (or a new one, under a word of its own) as it is stored; brings back
    // what was typed before.
    void begin(const QString &key);
    void rest();  // keeps what was typed and looks away
    void drop();  // saved, or thrown away: forgets it, and looks away
    void flush(); // keeps what was typed now

    // What the form is open for while a save goes out.
    using Ticket = std::optional<QString>;
    [[nodiscard]] Ticket submit() const { return m_key; }
    [[nodiscard]] bool isAt(const Ticket &ticket) const { return ticket.has_value() && m_key == ticket; }
    // That save is done: what was typed for it is forgotten, and nothing that was begun since. False where
    // the form shows something else by now.
    bool drop(const Ticket &ticket);
    // The record got other values while the form is open, and the form shows them where nothing was typed.
    // What differs from `base` (by name of the editor) is typed.
    void rebase(const QJsonObject &base);
    [[nodiscard]] bool isRestored() const { return m_restoredAt != 0; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watch(QWidget *editor);
    void findEditors();
    void onChanged();
    void restore();
    void discard();
    void show(const QJsonObject &values);
    [[nodiscard]] QJsonObject values() const;
    [[nodiscard]] QString storeKey() const;
    [[nodiscard]] QString storeKey(const QString &key) const;
    [[nodiscard]] QStringList labels(const QStringList &names) const;
    void showLine();
    void hideLine();
    Banner *line();

    QWidget *m_form;
    QString m_name;
    Hidden m_hidden;
    bool m_chosen; // the editors were named
    QList<QPair<QString, QPointer<QWidget>>> m_editors;
    QPointer<QWidget> m_window;
    DraftStore *m_store = nullptr;
    const Clock *m_clock = nullptr;
    std::optional<QString> m_key; // what the form is open for
    QJsonObject m_base;           // what stood there before anybody typed
    qint64 m_restoredAt = 0;      // when the draft was written that was brought back
    QStringList m_changedSince;   // fields of it that the record got another value in meanwhile
    QString m_trouble;            // why the last one could not be written
    bool m_filling = false;
    QTimer m_pause;
    Banner *m_line = nullptr;
};

// Gives every draft below `tree` its store, and brings back what is there. Both must outlive the tree.
void attachDrafts(QWidget &tree, DraftStore &store, const Clock &clock);

} // namespace forecourt
