// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit/auditservice.h"
#include "models/services/customers/customerservice.h"
#include "tests/support/dealerdata.h"
#include "tests/support/roomwindow.h"
#include "ui/exports/listexporter.h"
#include "ui/history/historydialog.h"
#include "ui/history/historymodel.h"
#include "ui/history/historytexts.h"
#include "ui/widgets/button.h"
#include "ui/widgets/errorstate.h"
#include "ui/widgets/loadingstate.h"
#include "ui/widgets/tablepane.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>

using namespace forecourt;

class TestHistoryDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<StorageFixture>();
        m_service = std::make_unique<AuditService>(*m_desk->storage);
        m_customer = addCustomer(*m_desk, QStringLiteral("王梓涵"));
        m_desk->clock.advance(60'000);
        const auto edited = m_desk->write([this](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const auto before, records::customers().find(mutation.database(), m_customer));
            Customer after = *before;
            after.notes = QStringLiteral("爱喝茶, 周六来");
            after.gender = Gender::Female;
            return records::customers().update(mutation, *before, after);
        });
        QVERIFY(edited);
    }
    void cleanup()
    {
        m_service.reset();
        m_desk.reset();
    }

    void everyChangedFieldIsALine()
    {
        HistoryModel model(*m_service);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(QStringLiteral("customer"), m_customer.uuid());
        QTRY_COMPARE(model.rowCount(), 3);
        const auto at = [&](int row, HistoryModel::Column column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(at(0, HistoryModel::FieldColumn), QStringLiteral("Gender"));
        QCOMPARE(at(0, HistoryModel::AfterColumn), QStringLiteral("Female"));
        QCOMPARE(at(1, HistoryModel::BeforeColumn), QStringLiteral("(empty)"));
        QCOMPARE(at(1, HistoryModel::AfterColumn), QStringLiteral("爱喝茶, 周六来"));
        QCOMPARE(at(2, HistoryModel::WhatColumn), QStringLiteral("Customer added"));
    }

    void aChangeMeanwhileIsShownWhereItStands()
    {
        HistoryDialog dialog(*m_service, QStringLiteral("customer"), m_customer.uuid(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        const QAbstractItemModel *lines = dialog.table()->model();
        QTRY_COMPARE(lines->rowCount(), 3);
        m_desk->clock.advance(60'000);
        QVERIFY(m_desk->write([this](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const auto before, records::customers().find(mutation.database(), m_customer));
            Customer after = *before;
            after.gender = Gender::Unknown;
            return records::customers().update(mutation, *before, after);
        }));
        QTRY_COMPARE(lines->rowCount(), 4);
        QCOMPARE(lines->index(0, HistoryModel::BeforeColumn).data().toString(), QStringLiteral("Female"));
    }

    void theWholeHistoryIsWrittenInWords()
    {
        HistoryDialog dialog(*m_service, QStringLiteral("customer"), m_customer.uuid(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        ListExport exporter(*m_desk->storage);
        dialog.setExport(exporter, m_people, m_desk->clock);
        auto *writer = dialog.findChild<ListExporter *>();
        QSignalSpy told(writer, &ListExporter::message);
        const QString path = m_desk->folder.filePath(QStringLiteral("history.csv"));
        writer->write(path, dialog.exportOffer());
        QTRY_COMPARE(told.count(), 1);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QCOMPARE(text.count(QStringLiteral("\r\n")), 4);
        QVERIFY(text.contains(QStringLiteral("Customer added")));
        QVERIFY(text.contains(QStringLiteral("Gender")));
        QVERIFY2(!text.contains(QStringLiteral("爱喝茶")), "nobody is signed in, so nobody may take it out");
    }
    void aFileThatCannotBeWrittenIsSaid()
    {
        HistoryDialog dialog(*m_service, QStringLiteral("customer"), m_customer.uuid(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        ListExport exporter(*m_desk->storage);
        dialog.setExport(exporter, m_people, m_desk->clock);
        auto *writer = dialog.findChild<ListExporter *>();
        QSignalSpy told(writer, &ListExporter::message);
        writer->write(m_desk->folder.filePath(QStringLiteral("no/such/folder.csv")), dialog.exportOffer());
        QTRY_COMPARE(told.count(), 1);
        QVERIFY(told.first().first().toString().contains(QStringLiteral("folder")));
    }

    void aHistoryThatCannotBeReadIsTriedAgain()
    {
        rename("audit", "audit_away");
        HistoryDialog dialog(*m_service, QStringLiteral("customer"), m_customer.uuid(), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(dialog.findChild<LoadingState *>()->isVisible());
        auto *failed = dialog.findChild<ErrorState *>();
        QTRY_VERIFY(failed->isVisible());
        QCOMPARE(failed->sentence(), QStringLiteral("The history could not be read."));
        rename("audit_away", "audit");
        failed->findChild<Button *>()->click();
        QTRY_VERIFY(dialog.table()->isVisible());
        QCOMPARE(dialog.table()->model()->rowCount(), 3);
        QVERIFY(!failed->isVisible());
    }

    void everyAuditedFieldHasAName()
    {
        QVERIFY(HistoryTexts::field(QStringLiteral("evidence")) != QStringLiteral("evidence"));
        QVERIFY(HistoryTexts::field(QStringLiteral("notes")) != QStringLiteral("notes"));
    }

private:
    // A table that is not there for a while is a reading that fails.
    void rename(const char *from, const char *to)
    {
        QVERIFY(m_desk->read([=](Database &database) {
            return database.run(
                QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(QLatin1String(from), QLatin1String(to)));
        }));
    }

    std::unique_ptr<StorageFixture> m_desk;
    std::unique_ptr<AuditService> m_service;
    OnePerson m_people;
    CustomerId m_customer;
};

QTEST_MAIN(TestHistoryDialog)
#include "tst_historydialog.moc"
