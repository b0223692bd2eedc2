// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/sync/syncqueueservice.h"
#include "ui/widgets/kitwidget.h"

class QVBoxLayout;

namespace forecourt {

class Button;
class Card;
class Label;
class PeoplePort;

// A conflict: both values with who wrote them and when, and one key for each choice. The port must outlive
// it.
class ConflictView final : public KitWidget
{
    Q_OBJECT

public:
    explicit ConflictView(const PeoplePort &people, QWidget *parent = nullptr);

    // At once, without who and when until setStory().
    void setConflict(const ConflictItem &item);
    void setStory(const ConflictStory &story);
    [[nodiscard]] const ConflictItem &conflict() const { return m_item; }
    [[nodiscard]] const ConflictStory &story() const { return m_story; }
    [[nodiscard]] bool hasStory() const { return m_hasStory; }

    // Not where the other value belongs to another record.
    [[nodiscard]] bool canUseOther() const { return m_item.kind != QLatin1String("number") && !isBooking(); }

    static constexpr Qt::Key kKeepKey = Qt::Key_1;
    static constexpr Qt::Key kUseKey = Qt::Key_2;

Q_SIGNALS:
    void decided(forecourt::ConflictDecision decision);
    void openAsked(const QString &kind, const QUuid &id);

protected:
    void restyle() override;
    void retranslate() override;

private:
    struct Side
    {
        Card *card = nullptr;
        Label *value = nullptr;
        Label *who = nullptr;
    };
    [[nodiscard]] Side makeSide(const char *name);
    void build();
    void refresh();
    void showSide(const Side &side, const ConflictSide &told, const CellValue &value);
    void showChoices(bool hasValues);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] bool isBooking() const { return m_item.kind == QLatin1String("booking"); }
    [[nodiscard]] QString holder() const; // of what was asked for

    const PeoplePort &m_people;
    ConflictItem m_item;
    ConflictStory m_story;
    bool m_hasStory = false;
    QVBoxLayout *m_layout;
    Label *m_heading;
    Label *m_sentence;
    Side m_standing;
    Side m_other;
    Button *m_keep;
    Button *m_use;
    Button *m_open;
};

} // namespace forecourt
