// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/figures.h"
#include "ui/style/tokens.h"
#include "ui/widgets/badgepainter.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rowdelegate.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTableView>

namespace forecourt {

// Looks through the visible widgets below a shown root for what people see as broken: cut text, widgets over
// one another or out of their parent, targets too small to hit. What elides on purpose says so: a Label by
// setElided(), any other widget by the dynamic property "forecourtElides". A title is never shortened to less
// than the width of a list. Widgets no layout manages (toasts, popups) may lie over others.
class LayoutCheck final
{
public:
    [[nodiscard]] static QStringList faults(const QWidget *root)
    {
        LayoutCheck check;
        check.look(root);
        return check.m_faults;
    }

private:
    void add(const QWidget *widget, const QString &what)
    {
        QString text;
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            text = label->text();
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            text = button->text();
        }
        const QString name = text.isEmpty() ? widget->objectName() : text;
        m_faults.append(QStringLiteral("%1 “%2” (%3x%4): %5")
                            .arg(QString::fromLatin1(widget->metaObject()->className()), name)
                            .arg(widget->width())
                            .arg(widget->height())
                            .arg(what));
    }

    [[nodiscard]] static bool elides(const QWidget *widget)
    {
        const auto *label = qobject_cast<const Label *>(widget);
        return (label != nullptr && label->isElided()) || widget->property("forecourtElides").toBool();
    }

    static void collect(const QLayout *layout, QList<const QWidget *> &widgets)
    {
        for (int i = 0; layout != nullptr && i < layout->count(); ++i) {
            const QLayoutItem *item = const_cast<QLayout *>(layout)->itemAt(i);
            if (const QWidget *widget = const_cast<QLayoutItem *>(item)->widget()) {
                widgets.append(widget);
            } else {
                collect(const_cast<QLayoutItem *>(item)->layout(), widgets);
            }
        }
    }

    // The visible children of a widget that its layout places.
    [[nodiscard]] static QList<const QWidget *> managed(const QWidget *parent)
    {
        QList<const QWidget *> widgets;
        collect(parent->layout(), widgets);
        if (const auto *splitter = qobject_cast<const QSplitter *>(parent)) {
            for (int i = 0; i < splitter->count(); ++i) {
                widgets.append(splitter->widget(i));
            }
        }
        widgets.removeIf([](const QWidget *widget) { return !widget->isVisible(); });
        return widgets;
    }

    void look(const QWidget *widget)
    {
        checkText(widget);
        checkTarget(widget);
        checkScrolled(qobject_cast<const QScrollArea *>(widget));
        const QList<const QWidget *> placed = managed(widget);
        for (qsizetype i = 0; i < placed.size(); ++i) {
            checkPlace(placed.at(i), widget);
            for (qsizetype j = i + 1; j < placed.size(); ++j) {
                if (placed.at(i)->geometry().intersects(placed.at(j)->geometry())) {
                    add(placed.at(i), QStringLiteral("overlaps ") +
                                          QString::fromLatin1(placed.at(j)->metaObject()->className()));
                }
            }
        }
        for (const QObject *child : widget->children()) {
            const auto *below = qobject_cast<const QWidget *>(child);
            if (below != nullptr && below->isVisible() && !below->isWindow()) {
                look(below);
            }
        }
    }

    void checkPlace(const QWidget *widget, const QWidget *parent)
    {
        if (!parent->rect().contains(widget->geometry())) {
            add(widget, QStringLiteral("reaches out of its parent"));
        }
        const QSize least = widget->minimumSizeHint();
        const bool squeezed = widget->width() < least.width() || widget->height() < least.height();
        if (squeezed && !elides(widget) && qobject_cast<const QAbstractScrollArea *>(widget) == nullptr) {
            add(widget, QStringLiteral("needs %1x%2").arg(least.width()).arg(least.height()));
        }
    }

    // What cannot be scrolled to is not there.
    void checkScrolled(const QScrollArea *area)
    {
        const bool stuck = area != nullptr && area->widget() != nullptr &&
                           area->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff;
        const int least = stuck ? area->widget()->minimumSizeHint().width() : 0;
        if (stuck && least > area->viewport()->width()) {
            add(area, QStringLiteral("cuts what is at least %1 wide").arg(least));
        }
    }

    void checkText(const QWidget *widget)
    {
        if (elides(widget)) {
            checkTitle(qobject_cast<const Label *>(widget));
            return;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            const bool cut = label->wordWrap() ? label->height() < label->heightForWidth(label->width())
                                               : label->width() < label->sizeHint().width();
            if (cut && !label->text().isEmpty()) {
                add(widget, QStringLiteral("text is cut"));
            }
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            const QSize wanted = button->sizeHint();
            if (button->width() < wanted.width() || button->height() < wanted.height()) {
                add(widget, QStringLiteral("wants %1x%2").arg(wanted.width()).arg(wanted.height()));
            }
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            checkHint(line);
        } else if (const auto *combo = qobject_cast<const QComboBox *>(widget)) {
            checkChoice(combo);
        } else if (const auto *table = qobject_cast<const QTableView *>(widget)) {
            checkHeader(table->horizontalHeader());
            checkBadges(table);
        }
    }

    void checkTitle(const Label *label)
    {
        if (label == nullptr || label->font() != tokens(label).font(TextRole::Title)) {
            return;
        }
        const int wanted = qMin(textWidth(label->font(), label->text()), tokens(label).listWidth);
        if (label->width() < wanted) {
            add(label, QStringLiteral("title is cut"));
        }
    }

    void checkBadges(const QTableView *table)
    {
        const Tokens &t = tokens(table);
        const auto *model = table->model();
        const auto *delegate = qobject_cast<const CellDelegate *>(table->itemDelegate());
        constexpr int kLooked = 20;
        for (int row = 0; model != nullptr && row < qMin(kLooked, model->rowCount()); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex cell = model->index(row, column);
                const BadgeSpec badge = badgeOf(cell, delegate != nullptr ? delegate->clock() : nullptr);
                const int room = table->columnWidth(column) - 2 * t.space(2);
                if (!table->isColumnHidden(column) && !badge.text.isEmpty() &&
                    badgeSize(t, badge).width() > room) {
                    add(table, QStringLiteral("badge is cut: ") + badge.text);
                }
            }
        }
    }

    void checkHint(const QLineEdit *line)
    {
        const int room = line->contentsRect().width() - 2 * tokens(line).space(2) -
                         line->textMargins().left() - line->textMargins().right();
        if (line->text().isEmpty() && textWidth(line->font(), line->placeholderText()) > room) {
            add(line, QStringLiteral("hint is cut: ") + line->placeholderText());
        }
    }

    void checkChoice(const QComboBox *combo)
    {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const QRect field =
            combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
        if (!combo->isEditable() && textWidth(combo->font(), combo->currentText()) > field.width()) {
            add(combo, QStringLiteral("choice is cut: ") + combo->currentText());
        }
    }

    void checkHeader(const QHeaderView *header)
    {
        for (int i = 0; !header->isHidden() && i < header->count(); ++i) {
            const QString text = header->model()->headerData(i, Qt::Horizontal).toString();
            const bool arrow = header->isSortIndicatorShown() && header->sortIndicatorSection() == i;
            const int room = header->sectionSize(i) - 2 * tokens(header).space(2) -
                             (arrow ? tokens(header).smallIconSize : 0);
            if (!header->isSectionHidden(i) && textWidth(tokens(header).font(TextRole::Small), text) > room) {
                add(header->parentWidget(), QStringLiteral("heading is cut: ") + text);
            }
        }
    }

    void checkTarget(const QWidget *widget)
    {
        const bool part = qobject_cast<const QComboBox *>(widget->parentWidget()) != nullptr ||
                          qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) != nullptr;
        const bool target = qobject_cast<const QAbstractButton *>(widget) != nullptr ||
                            qobject_cast<const QLineEdit *>(widget) != nullptr ||
                            qobject_cast<const QComboBox *>(widget) != nullptr ||
                            qobject_cast<const QAbstractSpinBox *>(widget) != nullptr;
        const int least = tokens(widget).minTarget;
        if (target && !part && widget->isEnabled() && (widget->width() < least || widget->height() < least)) {
            add(widget, QStringLiteral("is too small a target"));
        }
    }

    QStringList m_faults;
};

} // namespace forecourt
