// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemmodels/daytext.h"
#include "models/services/drafts/draftstore.h"
#include "tests/support/manualclock.h"
#include "ui/drafts/formdraft.h"
#include "ui/style/stylecontext.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tageditor.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace forecourt;

namespace {

// Keeps drafts in memory, and can be full.
class Drawer final : public DraftStore
{
public:
    [[nodiscard]] std::optional<QJsonObject> load(const QString &key) const override
    {
        return drafts.contains(key) ? std::optional(drafts.value(key)) : std::nullopt;
    }
    [[nodiscard]] Result<void> save(const QString &key, const QJsonObject &draft) override
    {
        if (full) {
            return fail(ErrorCode::StorageFull, QStringLiteral("no space left"));
        }
        drafts.insert(key, draft);
        return {};
    }
    [[nodiscard]] Result<void> remove(const QString &key) override
    {
        drafts.remove(key);
        return {};
    }
    [[nodiscard]] QStringList keys() const override { return drafts.keys(); }
    [[nodiscard]] std::optional<Result<void>> lastWrite() override { return last; }

    QMap<QString, QJsonObject> drafts;
    bool full = false;
    std::optional<Result<void>> last = Result<void>();
};

// A form of every kind of editor, in a window of its own.
class Form final
{
public:
    Form(Drawer &drawer, const Clock &clock, FormDraft::Hidden hidden = FormDraft::Hidden::Keep)
    {
        auto *layout = new QVBoxLayout(&form);
        auto *outer = new QVBoxLayout(&window);
        for (QWidget *editor : std::initializer_list<QWidget *>{name, notes, kind, day}) {
            layout->addWidget(
                new FormField(QStringLiteral("Field ") + QString::number(layout->count()), editor));
        }
        kind->addItem(QStringLiteral("A"), QStringLiteral("a"));
        kind->addItem(QStringLiteral("B"), QStringLiteral("b"));
        day->setDate(QDate(2026, 11, 3));
        outer->addWidget(&form);
        draft = new FormDraft(&form, QStringLiteral("test"), hidden);
        draft->attach(drawer, clock);
        window.show();
        QApplication::setActiveWindow(&window);
    }

    [[nodiscard]] QString line() const
    {
        const auto *banner = form.findChild<Banner *>(QStringLiteral("draftLine"));
        return banner == nullptr || banner->isHidden() ? QString() : banner->findChild<Label *>()->text();
    }

    QWidget window;
    QWidget form;
    QLineEdit *name = new QLineEdit;
    QPlainTextEdit *notes = new QPlainTextEdit;
    QComboBox *kind = new QComboBox;
    QDateEdit *day = new QDateEdit;
    FormDraft *draft = nullptr;
};

} // namespace

class TestFormDraft final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_style = std::make_unique<StyleContext>(*qApp); }
    void cleanupTestCase() { m_style.reset(); }
    void init()
    {
        m_drawer.drafts.clear();
        m_drawer.full = false;
        m_drawer.last = Result<void>();
    }

    void isKeptWhileOneTypesAndComesBackAfterAKill();
    void everyKindOfEditorComesBack();
    void saysWhenItWasWrittenAndIsThrownAway();
    void isForgottenOnceSaved();
    void typingBackLeavesNoDraft();
    void eachRecordHasItsOwn();
    void newerValuesOfTheRecordStand();
    void whatWasTypedOverANewerValueIsSaid();
    void aFullDiskIsToldAndTypingGoesOn();
    void whatAFullDiskRefusedIsKeptOnceThereIsRoom();
    void aSlowDiskThatTurnsOutFullIsToldWithoutAKey();
    void isKeptWhenTheWindowLosesTheFocus();
    void aClosedFormIsEmptyAndComesBackFull();
    void goesOnKeepingWhereTheRecordHasTheDraftAlready();
    void tagsComeBack();

private:
    static void typeInto(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        QTest::keyClicks(line, text);
    }

    Drawer m_drawer;
    ManualClock m_clock;
    std::unique_ptr<StyleContext> m_style;
};

void TestFormDraft::isKeptWhileOneTypesAndComesBackAfterAKill()
{
    {
        Form form(m_drawer, m_clock);
        form.draft->begin(QStringLiteral("new"));
        typeInto(form.name, QStringLiteral("Anna"));
        QVERIFY(m_drawer.drafts.isEmpty()); // not at every key
        QTRY_COMPARE(m_drawer.drafts.size(), 1);
        m_drawer.full = true; // what goes on at the end no longer counts
    }
    m_drawer.full = false;
    Form again(m_drawer, m_clock);
    again.draft->begin(QStringLiteral("new"));
    QCOMPARE(again.name->text(), QStringLiteral("Anna"));
    QVERIFY(again.draft->isRestored());
}

void TestFormDraft::everyKindOfEditorComesBack()
{
    {
        Form form(m_drawer, m_clock);
        form.draft->begin(QStringLiteral("new"));
        form.notes->setPlainText(QStringLiteral("zwei\nZeilen"));
        form.kind->setCurrentIndex(1);
        form.day->setDate(QDate(2027, 1, 2));
        form.draft->flush();
    }
    Form again(m_drawer, m_clock);
    again.draft->begin(QStringLiteral("new"));
    QCOMPARE(again.notes->toPlainText(), QStringLiteral("zwei\nZeilen"));
    QCOMPARE(again.kind->currentData().toString(), QStringLiteral("b"));
    QCOMPARE(again.day->date(), QDate(2027, 1, 2));
}

void TestFormDraft::saysWhenItWasWrittenAndIsThrownAway()
{
    {
        Form form(m_drawer, m_clock);
        form.draft->begin(QStringLiteral("new"));
        QVERIFY(form.line().isEmpty());
        typeInto(form.name, QStringLiteral("Anna"));
        form.draft->flush();
    }
    Form again(m_drawer, m_clock);
    again.draft->begin(QStringLiteral("new"));
    QVERIFY(again.line().contains(momentText(QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()))));
    Q_EMIT again.form.findChild<Banner *>()->actionTriggered();
    QVERIFY(again.name->text().isEmpty());
    QVERIFY(again.line().isEmpty());
    QVERIFY(m_drawer.drafts.isEmpty());
    typeInto(again.name, QStringLiteral("B"));
    again.draft->flush();
    QCOMPARE(m_drawer.drafts.size(), 1); // and it goes on keeping
}

void TestFormDraft::isForgottenOnceSaved()
{
    Form form(m_drawer, m_clock);
    form.draft->begin(QStringLiteral("new"));
    typeInto(form.name, QStringLiteral("Anna"));
    form.draft->flush();
    form.draft->drop();
    form.name->clear();
    form.draft->flush();
    QVERIFY(m_drawer.drafts.isEmpty());
}

void TestFormDraft::typingBackLeavesNoDraft()
{
    Form form(m_drawer, m_clock);
    form.draft->begin(QStringLiteral("new"));
    typeInto(form.name, QStringLiteral("A"));
    form.draft->flush();
    QTest::keyClick(form.name, Qt::Key_Backspace);
    form.draft->flush();
    QVERIFY(m_drawer.drafts.isEmpty());
}

void TestFormDraft::eachRecordHasItsOwn()
{
    Form form(m_drawer, m_clock);
    form.draft->begin(QStringLiteral("one"));
    typeInto(form.name, QStringLiteral("Anna"));
    form.draft->rest();
    form.name->setText(QStringLiteral("second as stored"));
    form.draft->begin(QStringLiteral("two"));
    QCOMPARE(form.name->text(), QStringLiteral("second as stored"));
    form.draft->rest();
    form.name->clear();
    form.draft->begin(QStringLiteral("one"));
    QCOMPARE(form.name->text(), QStringLiteral("Anna"));
}

void TestFormDraft::newerValuesOfTheRecordStand()
{
    Form form(m_drawer, m_clock);
    form.name->setText(QStringLiteral("old name"));
    form.notes->setPlainText(QStringLiteral("old notes"));
    form.draft->begin(QStringLiteral("one"));
    form.notes->setPlainText(QStringLiteral("my notes"));
    form.draft->rest();
    form.name->setText(QStringLiteral("newer name")); // another desk meanwhile
    form.notes->setPlainText(QStringLiteral("old notes"));
    form.draft->begin(QStringLiteral("one"));
    QCOMPARE(form.name->text(), QStringLiteral("newer name"));
    QCOMPARE(form.notes->toPlainText(), QStringLiteral("my notes"));
    QVERIFY(!form.line().contains(QStringLiteral("changed since")));
}

void TestFormDraft::whatWasTypedOverANewerValueIsSaid()
{
    Form form(m_drawer, m_clock);
    form.name->setText(QStringLiteral("old name"));
    form.draft->begin(QStringLiteral("one"));
    form.name->setText(QStringLiteral("my name"));
    form.draft->rest();
    form.name->setText(QStringLiteral("newer name"));
    form.draft->begin(QStringLiteral("one"));
    QCOMPARE(form.name->text(), QStringLiteral("my name"));
    QVERIFY2(form.line().contains(QStringLiteral("changed since: Field 0")), qPrintable(form.line()));
    Q_EMIT form.form.findChild<Banner *>()->actionTriggered();
    QCOMPARE(form.name->text(), QStringLiteral("newer name"));
}

void TestFormDraft::aFullDiskIsToldAndTypingGoesOn()
{
    Form form(m_drawer, m_clock);
    form.draft->begin(QStringLiteral("new"));
    m_drawer.full = true;
    typeInto(form.name, QStringLiteral("An"));
    form.draft->flush();
    QVERIFY(form.line().contains(QStringLiteral("cannot be kept")));
    typeInto(form.name, QStringLiteral("na"));
    QCOMPARE(form.name->text(), QStringLiteral("Anna"));
    m_drawer.full = false;
    form.draft->flush();
    QVERIFY(form.line().isEmpty());
    QCOMPARE(m_drawer.drafts.size(), 1);
}

// Nobody need go on typing for it.
void TestFormDraft::aSlowDiskThatTurnsOutFullIsToldWithoutAKey()
{
    Form form(m_drawer, m_clock);
    form.draft->begin(QStringLiteral("new"));
    m_drawer.last = std::nullopt; // still writing
    typeInto(form.name, QStringLiteral("Anna"));
    form.draft->flush();
    QVERIFY(form.line().isEmpty());
    m_drawer.last = fail(ErrorCode::StorageFull, QStringLiteral("no space left"));
    m_drawer.full = true;
    QTRY_VERIFY(form.line().contains(QStringLiteral("cannot be kept")));
}

void TestFormDraft::whatAFullDiskRefusedIsKeptOnceThereIsRoom()
{
    Form form(m_drawer, m_clock);
    form.draft->begin(QStringLiteral("new"));
    m_drawer.full = true;
    typeInto(form.name, QStringLiteral("Anna"));
    form.draft->flush();
    QVERIFY(m_drawer.drafts.isEmpty());
    m_drawer.full = false;
    QTRY_COMPARE(m_drawer.drafts.size(), 1);
    QVERIFY(form.line().isEmpty());
}

void TestFormDraft::isKeptWhenTheWindowLosesTheFocus()
{
    Form form(m_drawer, m_clock);
    form.draft->begin(QStringLiteral("new"));
    typeInto(form.name, QStringLiteral("Anna"));
    QEvent away(QEvent::WindowDeactivate);
    QApplication::sendEvent(&form.window, &away);
    QCOMPARE(m_drawer.drafts.size(), 1);
}

void TestFormDraft::aClosedFormIsEmptyAndComesBackFull()
{
    Form form(m_drawer, m_clock, FormDraft::Hidden::Empty);
    form.draft->begin(QStringLiteral("one"));
    typeInto(form.name, QStringLiteral("Anna"));
    form.form.hide();
    QVERIFY(form.name->text().isEmpty());
    form.form.show();
    form.draft->begin(QStringLiteral("two"));
    QVERIFY(form.name->text().isEmpty());
    form.form.hide();
    form.form.show();
    form.draft->begin(QStringLiteral("one"));
    QCOMPARE(form.name->text(), QStringLiteral("Anna"));
}

void TestFormDraft::goesOnKeepingWhereTheRecordHasTheDraftAlready()
{
    Form form(m_drawer, m_clock);
    form.draft->begin(QStringLiteral("one"));
    typeInto(form.name, QStringLiteral("Anna"));
    form.draft->rest();
    form.draft->begin(QStringLiteral("one")); // filled with the same meanwhile
    QVERIFY(m_drawer.drafts.isEmpty());
    typeInto(form.name, QStringLiteral("bel"));
    form.draft->flush();
    QCOMPARE(m_drawer.drafts.size(), 1);
}

void TestFormDraft::tagsComeBack()
{
    const auto open = [this](QWidget &window) {
        auto *layout = new QVBoxLayout(&window);
        auto *tags = new TagEditor;
        layout->addWidget(new FormField(QStringLiteral("Tags"), tags));
        auto *draft = new FormDraft(&window, QStringLiteral("test"), FormDraft::Hidden::Keep);
        draft->attach(m_drawer, m_clock);
        window.show();
        tags->setValue({QStringLiteral("old")});
        draft->begin(QStringLiteral("one"));
        return tags;
    };
    {
        QWidget window;
        TagEditor *tags = open(window);
        typeInto(tags->line(), QStringLiteral("fleet"));
        QTest::keyClick(tags->line(), Qt::Key_Return);
        typeInto(tags->line(), QStringLiteral("vip"));
        QTRY_COMPARE(m_drawer.drafts.size(), 1);
        m_drawer.full = true; // what goes on at the end no longer counts
        window.close();
    }
    m_drawer.full = false;
    QWidget again;
    QCOMPARE(open(again)->value(),
             (QStringList{QStringLiteral("old"), QStringLiteral("fleet"), QStringLiteral("vip")}));
}

QTEST_MAIN(TestFormDraft)
#include "tst_formdraft.moc"
