// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/operationdetail.h"
#include "ui/widgets/kitwidget.h"

#include <QKeySequence>

class QVBoxLayout;

namespace forecourt {

class Button;
class Card;
class Clock;
class Label;
class PeoplePort;

// One change of this desk: who did what and when, why the server refused it and what can be done, and every
// field of every record it touches. Both given must outlive it.
class OperationView final : public KitWidget
{
    Q_OBJECT

public:
    OperationView(const PeoplePort &people, const Clock &clock, QWidget *parent = nullptr);

    void setOperation(const OperationDetail &detail);
    [[nodiscard]] const OperationDetail &operation() const { return m_detail; }
    // What can be done with what is shown.
    [[nodiscard]] bool canMend() const { return isRefused() && m_detail.canMend(); }
    [[nodiscard]] bool isRefused() const { return !m_detail.reason.isEmpty() && !m_detail.closing; }
    [[nodiscard]] bool canExport() const { return !m_detail.reason.isEmpty(); }

    static constexpr Qt::Key kMendKey = Qt::Key_1;
    static constexpr Qt::Key kExportKey = Qt::Key_2;
    static constexpr Qt::Key kGiveUpKey = Qt::Key_3;

Q_SIGNALS:
    void mendAsked();
    void exportAsked();
    void giveUpAsked();
    void openAsked(const QString &kind, const QUuid &id);
    void blockerAsked(const QUuid &operation); // the one this waits for

protected:
    void restyle() override;
    void retranslate() override;

private:
    void build();
    void refresh();
    void showReason();
    void showChanges();
    void addChange(const OperationChange &change);
    [[nodiscard]] QString sentence() const;

    const PeoplePort &m_people;
    const Clock &m_clock;
    OperationDetail m_detail;
    QVBoxLayout *m_layout;
    Label *m_heading;
    Label *m_sentence;
    Card *m_why;
    Label *m_reason;
    Label *m_remedy;
    Card *m_what;
    QWidget *m_changes = nullptr;
    Button *m_mend;
    Button *m_export;
    Button *m_giveUp;
    Button *m_open;
    Button *m_blocker;
};

} // namespace forecourt
