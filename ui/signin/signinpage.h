// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/services/people/signinanswer.h"
#include "ui/shell/peopleport.h"
#include "ui/widgets/kitwidget.h"

#include <QTimer>

class QHBoxLayout;
class QLineEdit;
class QSpacerItem;
class QStandardItemModel;
class QVBoxLayout;

namespace forecourt {

class Button;
class Card;
class FormField;
class Label;
class ListView;
class PinPad;

// Who is working here: everybody who works in the store, and a field for the PIN or password of the one
// chosen. Arrow keys choose, Return goes on to the field, Return there signs in, Esc goes back to the list
// and then, where there is somewhere to go, to the desk. What is typed goes when another person is chosen.
// The port outlives it.
class SignInPage final : public KitWidget
{
    Q_OBJECT

public:
    explicit SignInPage(PeoplePort &people, QWidget *parent = nullptr);

    // With `first` chosen, or whoever was here last. Not `closed`: somebody still works here and Esc returns
    // to them.
    void start(const StaffId &first, bool closed);
    void setStore(const QString &name);
    void stop(); // forgets what was typed

Q_SIGNALS:
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void restyle() override;
    void retranslate() override;

private:
    void buildLayout();
    void fill();
    void fillList();
    void choose(const StaffId &id);
    void select(const StaffId &id);
    void showChosen();
    void describe();
    void showPad();
    void goOn();
    void submit();
    void answered(const StaffId &id, const Result<SignInAnswer> &answer);
    void wait(qint64 milliseconds);
    void countDown();
    [[nodiscard]] StaffId chosen() const;
    [[nodiscard]] Person person() const;
    [[nodiscard]] bool isFree(const Person &person) const;

    PeoplePort &m_people;
    QVBoxLayout *m_outer;
    QHBoxLayout *m_parts = nullptr;
    QVBoxLayout *m_side = nullptr;
    QWidget *m_column = nullptr;
    Label *m_title = nullptr;
    Label *m_subtitle = nullptr;
    Card *m_card = nullptr;
    QStandardItemModel *m_model;
    ListView *m_list = nullptr;
    QSpacerItem *m_listRoom = nullptr; // the height it would like
    QLineEdit *m_secret = nullptr;
    FormField *m_field = nullptr;
    Label *m_none = nullptr;
    PinPad *m_pad = nullptr;
    Button *m_go = nullptr;
    Button *m_cancel = nullptr;
    QTimer m_tick;
    qint64 m_waitMs = 0;
    QString m_store;
    bool m_closed = true;
    bool m_busy = false;
    bool m_toSecret = false; // whoever is expected may type at once, as soon as it is known what with
    Person m_before;         // as the page shows them
};

} // namespace forecourt
