// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "ui/shell/storedesks.h"
#include "ui/widgets/kitwidget.h"

#include <optional>

class QStandardItemModel;
class QVBoxLayout;

namespace forecourt {

class Banner;
class Button;
class Card;
class Label;
class ListView;
class PeoplePort;
class SyncPort;

// The desks of the store, for whoever may manage desks: who they are, when the server last saw them, which
// are revoked, and how a lost one is. Closed until somebody looks; the server is asked only then. Both given
// must outlive it.
class DesksCard final : public KitWidget
{
    Q_OBJECT

public:
    DesksCard(SyncPort &sync, const PeoplePort &people, QWidget *parent = nullptr);

protected:
    void restyle() override;
    void retranslate() override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void follow();
    void refresh(); // who may look, and whether there is a server at all
    void open(bool opened);
    void ask();
    void take(const Result<StoreDesks> &answer);
    void writeFailure();
    void clear();
    void writeRows();
    void writeCommand();
    void updateParts();
    void fitList();

    SyncPort &m_sync;
    const PeoplePort &m_people;
    Card *m_card;
    Button *m_toggle;
    Label *m_state;
    Banner *m_failure;
    ListView *m_list;
    QStandardItemModel *m_model;
    Label *m_hint;
    Label *m_command;
    StoreDesks m_desks;
    int m_question = 0; // the answer to another one is not shown
    bool m_open = false;
    bool m_asking = false;
    std::optional<Error> m_error;
};

} // namespace forecourt
