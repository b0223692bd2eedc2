// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/kitwidget.h"

#include <QKeySequence>
#include <QModelIndex>
#include <QPointer>

class QAbstractItemModel;
class QButtonGroup;
class QHBoxLayout;
class QStackedLayout;
class QVBoxLayout;

namespace forecourt {

class Banner;
class Button;
class Chip;
class Clock;
class ErrorState;
class FlowLayout;
class Label;
class ListView;
class LoadingState;
class Placeholder;

// The left half of a room: title, count, a primary action, filter chips and the list of rows (RowRole). While
// the model has no rows it shows instead that they are read, that they could not be, or its placeholder.
class ListPane final : public KitWidget
{
    Q_OBJECT

public:
    explicit ListPane(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCountText(const QString &text); // "3 waiting"
    void setAction(const QString &text, const QString &iconName, const QKeySequence &keys);
    // Chips exclude one another unless setExclusiveChips(false); ids are given by the caller.
    Chip *addChip(const QString &id, const QString &text);
    void setExclusiveChips(bool exclusive);
    [[nodiscard]] Chip *chip(const QString &id) const;
    void setChipChecked(const QString &id, bool checked = true); // emits nothing
    void addTool(QWidget *tool);                                 // below the chips, e.g. a filter field

    void setModel(QAbstractItemModel *model);
    void setClock(const Clock *clock);             // for rows with a Deadline; must outlive the pane
    void setPlaceholder(Placeholder *placeholder); // takes it as its child
    // How its RecordListModel stands; call it after each question, answer and failure. `reading` and `failed`
    // are sentences.
    template <typename Model>
    void showStateOf(const Model &model, const QString &reading, const QString &failed)
    {
        showState(model.failure()     ? State::Failed
                  : model.hasAnswer() ? State::Answered
                                      : State::Reading,
                  model.failure() ? failed : reading);
    }
    [[nodiscard]] ListView *view() const { return m_view; }
    [[nodiscard]] Button *actionButton() const { return m_action; }

Q_SIGNALS:
    void actionTriggered();
    void chipToggled(const QString &id, bool checked);
    void currentChanged(const QModelIndex &current);
    void activated(const QModelIndex &index); // Enter or double click
    void retryRequested();                    // reload the model

protected:
    void paintEvent(QPaintEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    enum class State { Answered, Reading, Failed };

    void showState(State state, const QString &sentence);
    void updateState();
    void updateBody();
    void keepFocus(bool wasInside);
    void tellCurrent(const QModelIndex &current);
    void tellAwaited(const QModelIndex &first, const QModelIndex &last);

    QVBoxLayout *m_layout;
    QVBoxLayout *m_tools;
    QHBoxLayout *m_header;
    FlowLayout *m_chipLine;
    QStackedLayout *m_body;
    Label *m_title;
    Label *m_count;
    Button *m_action;
    QButtonGroup *m_chips;
    ListView *m_view;
    Placeholder *m_placeholder;
    LoadingState *m_reading;
    ErrorState *m_failed;
    Banner *m_partly; // rows are there, but they may be old or not all
    State m_state = State::Answered;
    QString m_sentence;
    QPointer<QWidget> m_stopgap; // has the focus of the list while it is not there
    bool m_awaits = false;       // the current row is not read yet
    QList<QMetaObject::Connection> m_modelConnections;
};

} // namespace forecourt
