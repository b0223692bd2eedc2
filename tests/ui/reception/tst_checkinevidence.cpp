// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/collections.h"
#include "models/services/attachments/attachmentservice.h"
#include "tests/attachments/picturefixture.h"
#include "tests/ui/reception/receptionwindow.h"
#include "ui/attachments/attachmentstrip.h"

#include <QListWidget>
#include <QTranslator>

using namespace forecourt;
using namespace forecourt::receptiontest;

// Photos and signature in a check-in: held back, kept in the draft, written with the visit.
class CheckInEvidenceTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<ReceptionWindow>();
        m_attachments = std::make_unique<AttachmentService>(*m_window->desk.desk.storage);
        offer();
        QTRY_COMPARE(ReceptionWindow::focusName(), QStringLiteral("find"));
    }
    void cleanup()
    {
        m_window->room.reset();
        m_attachments.reset();
        m_window.reset();
    }

    void theyAreWrittenWithTheCheckIn()
    {
        typeWalkIn();
        addPhoto();
        sign(QStringLiteral("王梓涵"));
        QCOMPARE(number("SELECT count(*) FROM attachment"), 0);
        const qint64 before = number("SELECT count(*) FROM outbox");
        page()->save(); // while the signature is still being made
        QTRY_COMPARE(number("SELECT count(*) FROM service_order"), 1);
        QCOMPARE(number("SELECT count(*) FROM attachment a JOIN visit v ON v.id = a.of_row "
                        "WHERE a.of_collection = 10"),
                 2);
        QCOMPARE(number("SELECT count(*) FROM attachment WHERE kind = 'signature' AND caption = '王梓涵'"),
                 1);
        QCOMPARE(number("SELECT count(*) FROM outbox"), before + 1); // one operation for all of it
        QCOMPARE(number("SELECT count(*) FROM blob_state WHERE state = 'waiting-upload'"), 4);
    }

    void theyAreKeptInTheDraft()
    {
        typeWalkIn();
        addPhoto();
        sign(QStringLiteral("王梓涵"));
        QTRY_COMPARE(m_window->drafts.drafts.value(QStringLiteral("new"))
                         .value(QStringLiteral("attachments"))
                         .toArray()
                         .size(),
                     2);
        m_window->open();
        offer();
        page()->startNew();
        QTRY_COMPARE(strip()->count(), 2);
        page()->save();
        QTRY_COMPARE(number("SELECT count(*) FROM attachment"), 2);
    }

    void theNextArrivalHasNone()
    {
        typeWalkIn();
        addPhoto();
        page()->queue();
        QTRY_COMPARE(number("SELECT count(*) FROM attachment"), 1);
        QTRY_COMPARE(strip()->count(), 0);
    }

    void picturesOfIt()
    {
        if (!qEnvironmentVariableIsSet("FORECOURT_PICTURES")) {
            QSKIP("FORECOURT_PICTURES names no folder");
        }
        typeWalkIn();
        for (const Qt::GlobalColor paint : {Qt::darkRed, Qt::darkCyan, Qt::darkYellow}) {
            QImage photo(1600, 1200, QImage::Format_RGB32);
            photo.fill(paint);
            strip()->addPicture(photo);
        }
        QTRY_COMPARE(strip()->count(), 3);
        sign(QStringLiteral("王梓涵"));
        auto *list = strip()->findChild<QListWidget *>();
        QTRY_VERIFY(!list->item(2)->icon().availableSizes().isEmpty());
        keep("checkin-zh-light", "FORECOURT_PICTURES_QM", Theme::Light);
        keep("checkin-de-dark", "FORECOURT_PICTURES_DE", Theme::Dark);
    }

private:
    [[nodiscard]] CheckInPage *page() const { return m_window->room->page(); }
    [[nodiscard]] AttachmentStrip *strip() const { return page()->findChild<AttachmentStrip *>(); }
    void offer() { m_window->room->setAttachments(*m_attachments); }
    qint64 number(const char *sql) { return m_window->desk.desk.number(QString::fromUtf8(sql)); }
    void typeWalkIn()
    {
        m_window->room->createNew(); // whoever waits is not shown by itself any more
        const CheckIn walkIn = m_window->desk.walkIn();
        const auto fill = [this](const char *field, const QString &text) {
            m_window->field(field)->setFocus();
            ReceptionWindow::type(text);
        };
        fill("name", walkIn.customerName);
        fill("phone", walkIn.phone);
        fill("plate", walkIn.plate);
        fill("vin", walkIn.vin);
        fill("make", walkIn.make);
        fill("model", walkIn.model);
        fill("odometer", QStringLiteral("41520"));
        fill("level", QStringLiteral("3/4"));
        fill("concern1", QStringLiteral("异响"));
        fill("promise", QStringLiteral("17:30"));
    }
    void addPhoto()
    {
        strip()->addPicture(cornered(QSize(400, 300)));
        QTRY_COMPARE(strip()->prepared().size(), 1);
    }
    void sign(const QString &name)
    {
        m_window->field("signatureName")->setFocus();
        ReceptionWindow::type(name);
    }
    void keep(const char *name, const char *translation, Theme theme)
    {
        QTranslator translator;
        if (translator.load(qEnvironmentVariable(translation))) {
            QCoreApplication::installTranslator(&translator);
        }
        m_window->style.setTheme(theme);
        m_window->room->resize(1366, 900);
        for (int round = 0; round < 10; ++round) { // languages and themes change by posted events
            QCoreApplication::processEvents();
        }
        m_window->room->grab().save(
            QStringLiteral("%1/%2.png").arg(qEnvironmentVariable("FORECOURT_PICTURES"), QLatin1String(name)));
        QCoreApplication::removeTranslator(&translator);
    }

    std::unique_ptr<ReceptionWindow> m_window;
    std::unique_ptr<AttachmentService> m_attachments;
};

QTEST_MAIN(CheckInEvidenceTest)
#include "tst_checkinevidence.moc"
