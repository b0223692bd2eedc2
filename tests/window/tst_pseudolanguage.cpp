// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/deskfixture.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/shortcutsheet.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

using namespace forecourt;

// Every text of the window comes from a translation. The store is empty, so that no letters are somebody's
// data.
class TestPseudoLanguage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roomsShowNoUntranslatedText_data()
    {
        QTest::addColumn<QString>("room");
        for (const char *room : {"leads", "reception", "orders", "customers", "figures", "sync"}) {
            QTest::newRow(room) << QString::fromLatin1(room);
        }
    }
    void roomsShowNoUntranslatedText()
    {
        QFETCH(QString, room);
        DeskFixture desk(0, QStringLiteral("pseudo"));
        QVERIFY(desk.main().showRoom(room));
        QVERIFY(QTest::qWaitForWindowExposed(&desk.main()));
        QCoreApplication::processEvents();
        QCOMPARE(untranslated(&desk.main()), QString());
        if (desk.main().currentRoom()->canCreate()) {
            desk.main().currentRoom()->createNew();
            QCoreApplication::processEvents();
            QCOMPARE(untranslated(&desk.main()), QString());
        }
    }

    void sheetOfShortcutsIsTranslated()
    {
        DeskFixture desk(0, QStringLiteral("pseudo"));
        desk.main().showShortcuts();
        auto *sheet = desk.main().findChild<ShortcutSheet *>();
        QVERIFY(sheet != nullptr);
        QCOMPARE(untranslated(sheet), QString());
    }

    void commandsAreTranslated()
    {
        DeskFixture desk(0, QStringLiteral("pseudo"));
        const QList<Room *> rooms = desk.main().rooms();
        for (const Room *room : rooms) {
            for (const RoomCommand &command : room->commands()) {
                QVERIFY2(command.text().startsWith(kOpen), qPrintable(command.text()));
            }
            QVERIFY(room->title().startsWith(kOpen));
        }
        for (const Shortcuts::Entry &entry : Shortcuts::all()) {
            QVERIFY2(entry.text.startsWith(kOpen), qPrintable(entry.text));
        }
    }

private:
    inline static const QString kOpen = QStringLiteral("\u27E6");

    // What of the text was never translated: words outside the brackets that are no keys, names or units.
    static bool isForeign(QString text)
    {
        static const QRegularExpression kTranslated(QStringLiteral("\u27E6[^\u27E7]*\u27E7"));
        static const QRegularExpression kKnown(QStringLiteral(
            "\\b(Ctrl|Alt|Shift|Esc|Return|Enter|Tab|Del|Backspace|Space|F\\d+|Forecourt|English|Deutsch|["
            "A-Z]\\d*|km)\\b"));
        static const QRegularExpression kWord(QStringLiteral("[A-Za-z]{2,}"));
        while (text.contains(kTranslated)) {
            text.remove(kTranslated);
        }
        return text.remove(kKnown).contains(kWord);
    }

    static QStringList textsOf(const QWidget *widget)
    {
        QStringList texts{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            texts << label->text();
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            texts << button->text();
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            for (int i = 0; i < box->count(); ++i) {
                texts << box->itemText(i);
            }
        } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            texts << line->placeholderText();
        } else if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget)) {
            texts << text->placeholderText();
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget);
                   view && view->model()) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                texts << view->model()->headerData(column, Qt::Horizontal).toString();
            }
        }
        return texts;
    }

    static QString untranslated(const QWidget *root)
    {
        QStringList found;
        const QList<QWidget *> widgets = root->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            for (const QString &text : textsOf(widget)) {
                if (widget->isVisible() && isForeign(text)) {
                    found.append(QStringLiteral("%1 %2: %3")
                                     .arg(QString::fromLatin1(widget->metaObject()->className()),
                                          widget->objectName(), text));
                }
            }
        }
        return found.join(u'\n');
    }
};

QTEST_MAIN(TestPseudoLanguage)
#include "tst_pseudolanguage.moc"
