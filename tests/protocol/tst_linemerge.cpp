// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/linemerge.h"
#include "tests/protocol/mergelog.h"

#include <QTest>

#include <rapidcheck.h>

using namespace forecourt;

namespace {

QStringList linesOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

// A text of few different lines, so that two texts often have some in common.
QString anyText()
{
    QStringList lines;
    for (const int number : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 6))) {
        lines.append(QString(QChar(u'a' + number)));
    }
    return lines.join(u'\n');
}

bool holds(const QString &text, const QString &lines, const QString &butNot)
{
    const QStringList there = linesOf(text);
    const QStringList known = linesOf(butNot);
    const QStringList wanted = linesOf(lines);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString &line) { return known.contains(line) || there.contains(line); });
}

LineMerge merged(const QString &base, const QString &theirs, const QString &mine)
{
    return mergeLines(base, theirs, mine).value_or(LineMerge{QStringLiteral("nothing"), false});
}

} // namespace

// Two people write on one note without knowing of each other.
class TestLineMerge final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesInDifferentPlacesAreBothTaken()
    {
        const LineMerge text =
            merged(QStringLiteral("a\nb\nc"), QStringLiteral("A\nb\nc"), QStringLiteral("a\nb\nC\nd"));
        QCOMPARE(text.text, QStringLiteral("A\nb\nC\nd"));
        QVERIFY(text.clean);
    }

    void aRemovedLineStaysRemoved()
    {
        const LineMerge text =
            merged(QStringLiteral("a\nb\nc"), QStringLiteral("b\nc"), QStringLiteral("a\nb\nc\nd"));
        QCOMPARE(text.text, QStringLiteral("b\nc\nd"));
        QVERIFY(text.clean);
    }

    void bothAreKeptWhereBothChangedTheSameLine()
    {
        const LineMerge text =
            merged(QStringLiteral("a\nb"), QStringLiteral("a\ntheirs"), QStringLiteral("a\nmine"));
        QCOMPARE(text.text, QStringLiteral("a\ntheirs\nmine"));
        QVERIFY(!text.clean);
    }

    void whatBothAddedStandsOnce()
    {
        const LineMerge text = merged({}, QStringLiteral("first\nsame"), QStringLiteral("same\nlast"));
        QCOMPARE(text.text, QStringLiteral("first\nsame\nlast"));
    }

    void longTextsAreNotCompared()
    {
        const QString text = QString(1000, u'\n');
        QVERIFY(!mergeLines(text, QStringLiteral("a"), QStringLiteral("b")));
    }

    void whoChangedNothingLeavesTheOthersText()
    {
        QVERIFY(rc::check([] {
            const QString base = anyText();
            const QString text = anyText();
            RC_ASSERT(merged(base, text, base) == (LineMerge{text, true}));
            RC_ASSERT(merged(base, base, text) == (LineMerge{text, true}));
            RC_ASSERT(merged(base, text, text) == (LineMerge{text, true}));
        }));
    }

    void whatAnybodyAddedIsThere()
    {
        QVERIFY(rc::check([] {
            const QString base = anyText();
            const QString theirs = anyText();
            const QString mine = anyText();
            const LineMerge text = merged(base, theirs, mine);
            RC_ASSERT(holds(text.text, theirs, base));
            RC_ASSERT(holds(text.text, mine, base));
        }));
    }

    void theOrderOfTheTwoDoesNotMatterWhereNothingMeets()
    {
        QVERIFY(rc::check([] {
            const QString base = anyText();
            const QString theirs = anyText();
            const QString mine = anyText();
            const LineMerge text = merged(base, theirs, mine);
            const LineMerge other = merged(base, mine, theirs);
            RC_ASSERT(other.clean == text.clean);
            RC_ASSERT(!text.clean || other == text);
        }));
    }

    void concurrentNotesOfARowAreMergedWithoutAConflict()
    {
        Log log(collections::kCustomer);
        log.push(create({{kNotes, text(u"a\nb")}}), kDeskA, 10);
        log.push(put(kNotes, text(u"a\nb\nfrom A"), Base(qint64{1})), kDeskA, 30);
        const MergeOutcome outcome =
            log.push(put(kNotes, text(u"from B\na\nb"), Base(qint64{1})), kDeskB, 20);
        QCOMPARE_EQ(log.value(kNotes), text(u"from B\na\nb\nfrom A"));
        QVERIFY(outcome.conflicts.isEmpty());
        QCOMPARE_EQ(outcome.effect.cells.value(kNotes), log.value(kNotes));
    }

    void notesThatMeetAreBothKeptAndTold()
    {
        Log log(collections::kCustomer);
        log.push(create({{kName, text(u"张伟")}}), kDeskA, 10);
        log.push(put(kNotes, text(u"from A")), kDeskA, 30);
        const MergeOutcome outcome = log.push(put(kNotes, text(u"from B")), kDeskB, 20);
        QCOMPARE_EQ(log.value(kNotes), text(u"from A\nfrom B"));
        QCOMPARE_EQ(outcome.conflicts.size(), 1);
        QCOMPARE_EQ(outcome.conflicts.first().kind, ConflictKind::LongText);
        QCOMPARE_EQ(outcome.conflicts.first().lost, text(u"from B"));
    }

    // The log does not reach to what it was written over: the later one stands and the other is told.
    void withoutTheTextBeforeTheLaterStands()
    {
        Log log(collections::kCustomer);
        log.forgets = true;
        log.push(create({{kNotes, text(u"a")}}), kDeskA, 10);
        log.push(put(kNotes, text(u"a\nA"), Base(qint64{1})), kDeskA, 30);
        const MergeOutcome outcome = log.push(put(kNotes, text(u"a\nB"), Base(qint64{1})), kDeskB, 20);
        QCOMPARE_EQ(log.value(kNotes), text(u"a\nA"));
        QCOMPARE_EQ(outcome.conflicts.first().lost, text(u"a\nB"));
    }

    void aTextThatWouldBeTooLongIsNotMade()
    {
        Log log(collections::kCustomer);
        const QString much(40'000, u'x');
        log.push(create({{kNotes, text(u"a")}}), kDeskA, 10);
        log.push(put(kNotes, CellValue(much + QStringLiteral("\na")), Base(qint64{1})), kDeskA, 30);
        const MergeOutcome outcome =
            log.push(put(kNotes, CellValue(QStringLiteral("a\n") + much), Base(qint64{1})), kDeskB, 20);
        QCOMPARE_EQ(log.value(kNotes), CellValue(much + QStringLiteral("\na")));
        QCOMPARE_EQ(outcome.conflicts.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestLineMerge)
#include "tst_linemerge.moc"
