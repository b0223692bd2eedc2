// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/lineform.h"
#include "ui/style/stylecontext.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace forecourt;

// What a new line of an order proposes from the settings of the store.
class TestLineProposals final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_form = std::make_unique<LineForm>();
        m_form->setProposals(36'000, 600);
        m_form->startNew(job());
    }

    void aNewLabourLineProposesTheRate() { QCOMPARE(price()->text(), QStringLiteral("360.00")); }

    void theProposalComesAndGoesWithTheKind()
    {
        kind()->setCurrentIndex(static_cast<int>(LineKind::Part));
        QVERIFY(price()->text().isEmpty());
        kind()->setCurrentIndex(static_cast<int>(LineKind::Labour));
        QCOMPARE(price()->text(), QStringLiteral("360.00"));
    }

    void aTypedPriceStays()
    {
        price()->setText(QStringLiteral("280"));
        kind()->setCurrentIndex(static_cast<int>(LineKind::Part));
        kind()->setCurrentIndex(static_cast<int>(LineKind::Labour));
        QCOMPARE(price()->text(), QStringLiteral("280"));
    }

    void theTaxOfTheStoreIsSubmitted()
    {
        QSignalSpy spy(m_form.get(), &LineForm::submitted);
        m_form->findChild<QLineEdit *>(QStringLiteral("lineDescription"))->setText(QStringLiteral("x"));
        m_form->show();
        m_form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_form.get()));
        price()->setFocus();
        QTest::keyClick(price(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(spy.size(), 1);
        const auto draft = spy.first().at(1).value<LineDraft>();
        QCOMPARE(draft.taxBasisPoints, 600);
        QCOMPARE(draft.unitPriceMinor, 36'000);
    }

    void aLineThatIsChangedKeepsItsOwn()
    {
        LineDraft draft;
        draft.job = job();
        draft.taxBasisPoints = 1300;
        m_form->startEdit(LineId(QUuid::createUuidV5(QUuid(), QByteArray("l"))), draft);
        QCOMPARE(price()->text(), QStringLiteral("0.00"));
    }

private:
    static JobId job() { return JobId(QUuid::createUuidV5(QUuid(), QByteArray("j"))); }
    QLineEdit *price() { return m_form->findChild<QLineEdit *>(QStringLiteral("linePrice")); }
    QComboBox *kind() { return m_form->findChild<QComboBox *>(QStringLiteral("lineKind")); }

    StyleContext m_style{*qApp};
    std::unique_ptr<LineForm> m_form;
};

QTEST_MAIN(TestLineProposals)
#include "tst_lineproposals.moc"
