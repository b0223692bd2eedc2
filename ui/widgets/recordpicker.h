// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/widgets/kitwidget.h"

#include <QFuture>
#include <QTimer>
#include <QUuid>

class QStandardItemModel;

namespace forecourt {

class PickerPopup;
class SearchBox;

// A record as a picker shows it.
struct PickerEntry
{
    QUuid id;
    QString title;
    QString detail;

    bool operator==(const PickerEntry &) const = default;
};

// Chooses a customer or a vehicle by typing: arrows choose, Enter takes. The last row creates what was typed
// for in place, where the room knows how. The room finds and creates; the picker only asks.
class RecordPicker final : public KitWidget
{
    Q_OBJECT

public:
    using Search = std::function<QFuture<Result<QList<PickerEntry>>>(const QString &text)>;
    using Create = std::function<void(const QString &text)>; // setValue() follows when it is done

    explicit RecordPicker(Search search, QWidget *parent = nullptr);
    ~RecordPicker() override;

    void setPlaceholderText(const QString &text);
    // label: what the last row says, with %1 for the typed text ("New customer “%1”").
    void setCreate(const QString &label, Create create);
    [[nodiscard]] SearchBox *box() const { return m_box; }

    [[nodiscard]] std::optional<PickerEntry> value() const { return m_value; }
    void setValue(const std::optional<PickerEntry> &entry); // emits nothing
    [[nodiscard]] bool isEmpty() const { return !m_value; }
    [[nodiscard]] QString problem() const; // a text that names nobody yet; empty where all is well
    bool closePopup();                     // false if it was not open

Q_SIGNALS:
    void edited(); // the person chose, or typed and so chose nobody
    void picked(const forecourt::PickerEntry &entry);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask();
    void answered(const QString &text, const Result<QList<PickerEntry>> &answer);
    void showRows(const QList<PickerEntry> &entries);
    void enter();
    void take(int row);
    void step(int steps);
    void leave();
    void escape();
    void open(const QString &sentence);
    void announce();
    [[nodiscard]] bool isOpen() const;

    Search m_search;
    Create m_create;
    QString m_createLabel;
    SearchBox *m_box;
    QStandardItemModel *m_model;
    PickerPopup *m_popup = nullptr; // a child of the window
    QTimer m_pause;
    QString m_asked;    // the question on its way
    QString m_answered; // the text the rows answer to
    QList<PickerEntry> m_entries;
    std::optional<PickerEntry> m_value;
    bool m_enter = false; // Enter came before the answer
};

} // namespace forecourt
