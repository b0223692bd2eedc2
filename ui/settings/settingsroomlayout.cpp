// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupcard.h"
#include "ui/settings/checklistcard.h"
#include "ui/settings/deskcard.h"
#include "ui/settings/securitycard.h"
#include "ui/settings/settingsroom.h"
#include "ui/settings/staffcard.h"
#include "ui/settings/storefields.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/label.h"

#include <QBoxLayout>
#include <QLocale>
#include <QScrollArea>

namespace forecourt {

namespace {

// A member that is kept as it is typed.
StoreFieldEditor::Binding plain(QString Store::*member)
{
    return {[member](const Store &store) { return store.*member; },
            [member](const QString &text, Store &store) {
                store.*member = text.trimmed();
                return QString();
            }};
}

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    return layout;
}

} // namespace

StoreFieldEditor *SettingsRoom::addEditor(const QString &name, StoreFieldEditor::Shape shape,
                                          StoreFieldEditor::Binding binding)
{
    auto *editor = new StoreFieldEditor(name, shape, std::move(binding));
    m_editors.append(editor);
    return editor;
}

// In the order in which they are read: closing is held against opening.
void SettingsRoom::makeEditors()
{
    using Shape = StoreFieldEditor::Shape;
    m_name = addEditor(QStringLiteral("storeName"), Shape::Line,
                       {[](const Store &store) { return store.name; }, &StoreFields::readName});
    m_group = addEditor(QStringLiteral("storeGroup"), Shape::Line, plain(&Store::groupName));
    m_address = addEditor(QStringLiteral("storeAddress"), Shape::Line, plain(&Store::address));
    m_phone = addEditor(QStringLiteral("storePhone"), Shape::Line,
                        {&StoreFields::phone, plain(&Store::phone).read});
    m_open = addEditor(
        QStringLiteral("openTime"), Shape::Line,
        {[](const Store &store) { return StoreFields::time(store.openMinute); }, &StoreFields::readOpening});
    m_close = addEditor(
        QStringLiteral("closeTime"), Shape::Line,
        {[](const Store &store) { return StoreFields::time(store.closeMinute); }, &StoreFields::readClosing});
    m_bays = addEditor(QStringLiteral("bays"), Shape::Line, {&StoreFields::bays, &StoreFields::readBays});
    m_rate = addEditor(QStringLiteral("labourRate"), Shape::Line,
                       {&StoreFields::labourRate, &StoreFields::readLabourRate});
    m_tax = addEditor(QStringLiteral("tax"), Shape::Line, {&StoreFields::tax, &StoreFields::readTax});
    m_terms = addEditor(QStringLiteral("terms"), Shape::Paragraph, plain(&Store::sheetTerms));
}

Card *SettingsRoom::addCard(QVBoxLayout *column, Section section, const QList<StoreFieldEditor *> &editors)
{
    auto *card = new Card;
    // Short ones stand beside each other.
    if (section == HoursSection || section == WorkshopSection) {
        auto *pair = new Columns;
        pair->setParts(editors.first(), 1, editors.last(), 1);
        card->contentLayout()->addWidget(pair);
    } else {
        for (StoreFieldEditor *editor : editors) {
            card->contentLayout()->addWidget(editor);
        }
    }
    m_cards.at(section) = card;
    column->addWidget(card);
    return card;
}

// Created in reading order, which is also the order of the Tab key.
void SettingsRoom::buildLayout()
{
    auto *bar = new QHBoxLayout;
    m_title = new Label(TextRole::Title);
    m_state = new Label(TextRole::Secondary);
    m_save = new Button({}, ButtonVariant::Primary);
    m_save->setObjectName(QStringLiteral("saveSettings"));
    m_discard = new Button({}, ButtonVariant::Quiet);
    bar->addWidget(m_title);
    bar->addStretch(1);
    bar->addWidget(m_state);
    bar->addWidget(m_discard);
    bar->addWidget(m_save);

    m_area = new QScrollArea;
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    QWidget *content = makeContent();
    m_area->setWidget(content);
    m_area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(bar);
    layout->addWidget(m_area, 1);
}

QWidget *SettingsRoom::makeContent()
{
    auto *content = new QWidget;
    m_page = new QVBoxLayout(content);
    m_checklist = new ChecklistCard;
    m_checklist->hide();
    m_page->addWidget(m_checklist);
    auto *left = new QWidget;
    auto *leftColumn = columnOf(left);
    addCard(leftColumn, StoreSection, {m_name, m_group, m_address, m_phone});
    addCard(leftColumn, HoursSection, {m_open, m_close});
    m_staff = new StaffCard;
    leftColumn->addWidget(m_staff);
    leftColumn->addStretch(1);
    auto *right = new QWidget;
    auto *rightColumn = columnOf(right);
    addCard(rightColumn, WorkshopSection, {m_bays, m_rate});
    addCard(rightColumn, TaxSection, {m_tax});
    m_numbers = new Label(TextRole::Secondary);
    m_numbers->setObjectName(QStringLiteral("numbers"));
    m_numbers->setWordWrap(true);
    addCard(rightColumn, NumberSection, {})->contentLayout()->addWidget(m_numbers);
    addCard(rightColumn, FormSection, {m_terms});
    if (m_security != nullptr) {
        leftColumn->insertWidget(leftColumn->count() - 1, m_security);
    }
    rightColumn->addWidget(m_desk);
    if (m_backup != nullptr) {
        rightColumn->addWidget(m_backup);
    }
    rightColumn->addStretch(1);
    m_columns = new Columns;
    m_columns->setParts(left, 1, right, 1);
    m_page->addWidget(m_columns);
    m_page->addStretch(1);
    return content;
}

void SettingsRoom::restyle()
{
    const Tokens &t = tokens(this);
    layout()->setContentsMargins(t.space(5), t.space(4), t.space(3), 0);
    layout()->setSpacing(t.space(3));
    m_page->setContentsMargins(0, 0, t.space(2), t.space(4));
    m_page->setSpacing(t.space(3));
    for (Card *card : m_cards) {
        card->parentWidget()->layout()->setSpacing(t.space(3));
    }
}

void SettingsRoom::retranslate()
{
    m_title->setText(tr("Settings"));
    m_save->setText(tr("Save"));
    m_save->setKeyHint(Shortcuts::keys(Shortcuts::Command::Save));
    m_discard->setText(tr("Discard changes"));
    m_cards[StoreSection]->setTitle(tr("Store"));
    m_name->setLabel(tr("Name"));
    m_group->setLabel(tr("Group"));
    m_address->setLabel(tr("Address"));
    m_phone->setLabel(tr("Phone"));
    m_cards[HoursSection]->setTitle(tr("Opening hours"));
    m_cards[HoursSection]->setTitleNote(tr("response clocks run in these hours"));
    m_open->setLabel(tr("Opens"));
    m_close->setLabel(tr("Closes"));
    m_cards[WorkshopSection]->setTitle(tr("Workshop"));
    m_bays->setLabel(tr("Work places"));
    m_rate->setLabel(tr("Price of an hour of labour, %1").arg(m_view.store.currency.code()));
    m_rate->setHelp(tr("Proposed for new labour lines; each line can differ."));
    retranslateForms();
    updateBar();
    Q_EMIT titleChanged();
}

QString SettingsRoom::numbersText() const
{
    if (m_view.numbersLeft == 0) {
        return tr("The next order made at this desk today is %1: R, the date, %2 for this desk, and a "
                  "number that starts anew each day. Should another desk bear the same letters, the server "
                  "gives the later order another number and tells so.")
            .arg(m_view.orderNumber, m_view.prefix);
    }
    return tr("The next order made at this desk today is %1: R, the date, and a number of the whole store. "
              "The server gave this desk some in advance, so that it can go on without a network; %2 are "
              "left. After these it counts by itself, with %3 for this desk in the number.")
        .arg(m_view.orderNumber, QLocale().toString(m_view.numbersLeft), m_view.prefix);
}

void SettingsRoom::retranslateForms()
{
    m_cards[TaxSection]->setTitle(tr("Taxes"));
    m_tax->setLabel(tr("Usual tax, %"));
    m_tax->setPlaceholder(QStringLiteral("13"));
    m_tax->setHelp(tr("Of new lines; lines that are there keep theirs."));
    m_cards[NumberSection]->setTitle(tr("Numbers"));
    m_numbers->setText(numbersText());
    m_cards[FormSection]->setTitle(tr("Forms"));
    m_terms->setLabel(tr("Terms on the check-in sheet"));
    m_terms->setHelp(tr("One condition a line. Empty: those that come with the program."));
}

} // namespace forecourt
